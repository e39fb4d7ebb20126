/* global SwaggerUIBundle */
// validatorUrl is off because the validator badge lives on the internet.
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  validatorUrl: null,
});
