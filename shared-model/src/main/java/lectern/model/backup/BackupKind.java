package lectern.model.backup;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a backup was made. */
public enum BackupKind {
    /** By Lectern itself, on each day on which it runs; the oldest go. */
    @JsonProperty("daily")
    DAILY,
    /** Because somebody asked for it; stays until somebody deletes it. */
    @JsonProperty("asked")
    ASKED,
    /** Before a newer Lectern changed the tables; stays until somebody deletes it. */
    @JsonProperty("before_migration")
    BEFORE_MIGRATION
}
