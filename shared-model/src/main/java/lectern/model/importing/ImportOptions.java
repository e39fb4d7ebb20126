package lectern.model.importing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a staged file is read and what is done with its rows. Begin with those that the server found
 * ({@link ImportBatch#options}) and change what is wrong.
 *
 * @param encoding for text: {@code UTF-8}, {@code UTF-16LE}, {@code UTF-16BE} or {@code GB18030}; else empty
 * @param delimiter for CSV: {@code ,} or {@code ;} or a tab; else empty
 * @param sheet for XLSX the place of the sheet, from 0; else 0
 * @param header for tables whether the first row names the columns
 * @param columns for tables the field of each column, {@code ""} for a column that is left out; fields are those of
 *     {@link ImportLayout#fields}; empty for other formats
 * @param fixed values for fields that no column holds, for example {@code categoryId}; also used for empty cells
 * @param apostrophes for tables whether an apostrophe before = + - @ is taken away, as our own export sets it
 * @param badRows what to do where rows can't be imported
 * @param identical what to do with what is there already
 * @param createCategories makes the categories that the file names and nobody has
 */
public record ImportOptions(
        @NotNull ImportKind kind,
        @NotNull ImportFormat format,
        @NotNull @Size(max = 16) String encoding,
        @NotNull @Size(max = 1) String delimiter,
        int sheet,
        boolean header,
        @NotNull @Size(max = 256) List<@NotNull @Size(max = 64) String> columns,
        @NotNull @Size(max = 20) Map<@NotBlank @Size(max = 64) String, @Nullable @Size(max = 1000) String> fixed,
        boolean apostrophes,
        @NotNull BadRows badRows,
        @NotNull Identical identical,
        boolean createCategories) {}
