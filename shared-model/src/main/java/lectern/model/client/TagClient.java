package lectern.model.client;

import java.util.List;
import lectern.model.article.Tag;
import lectern.model.article.TagDraft;
import lectern.model.article.TagPatch;

/** The tags of articles (002). */
public final class TagClient {
    private final ApiClient api;

    TagClient(ApiClient api) {
        this.api = api;
    }

    /** All of them, by name. */
    public List<Tag> list() {
        return api.getList("/admin/tags", Tag.class);
    }

    public Tag create(TagDraft draft) {
        return api.send("POST", "/admin/tags", draft, Tag.class);
    }

    public Tag update(String tagId, TagPatch patch) {
        return api.send("PUT", "/admin/tags/" + ApiClient.segment(tagId), patch, Tag.class);
    }

    /** Deletes a tag and takes it off every article. */
    public void delete(String tagId) {
        api.send("DELETE", "/admin/tags/" + ApiClient.segment(tagId), null);
    }
}
