package lectern.model.importing;

/** A staged import and what its file looks like with the options that it has now. */
public record StagedImport(ImportBatch batch, ImportLayout layout) {}
