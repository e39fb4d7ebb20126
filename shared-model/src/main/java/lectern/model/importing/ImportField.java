package lectern.model.importing;

/**
 * A field that a column can be mapped to.
 *
 * @param name as on the wire and in the header of an export
 * @param required whether nothing can be imported without it, from a column or fixed
 */
public record ImportField(String name, boolean required) {}
