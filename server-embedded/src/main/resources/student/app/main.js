import { openStore } from '../store/store.js';
import './lectern-app.js';
import { assemble } from './services.js';

const services = assemble(await openStore());
await services.language.load();

const app = document.createElement('lectern-app');
app.services = services;
document.getElementById('opening').remove();
document.body.append(app);
