package lectern.server.media;

import java.util.Objects;
import java.util.stream.Stream;
import lectern.model.identity.Permission;
import lectern.model.media.Media;
import lectern.model.media.MediaKind;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.FileBody;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/**
 * Media over HTTP: {@code POST /admin/media?name=…} takes a file as the body and answers with a {@link Media}, {@code GET
 * /admin/media?kind=…} lists them a page at a time, and {@code GET /media/{mediaId}} at the root serves one to anybody, whole or
 * in ranges.
 */
public final class MediaRoutes implements RouteTable.Source {
    private static final String FEATURE = "media";
    private static final Access EDITOR = Access.of(Permission.CONTENT_EDIT);
    private static final String ANY_TYPE = "application/octet-stream";

    private final MediaService media;

    public MediaRoutes(MediaService media) {
        this.media = media;
    }

    @Override
    public void register(RouteTable routes) {
        long largest =
                Stream.of(MediaKind.values()).mapToLong(MediaKind::limit).max().orElseThrow();
        String[] types = Stream.concat(
                        Stream.of(ANY_TYPE), Stream.of(MediaType.values()).map(MediaType::contentType))
                .toArray(String[]::new);
        routes.route(FEATURE, Method.POST, "/admin/media", EDITOR)
                .summary("Takes a picture (10 MB at most), sound (50 MB) or video (200 MB), told by its content;"
                        + " what nothing shows is removed after a week.")
                .query("name", "string", "the file's name, for people only")
                .streams(largest, types)
                .returns(Media.class)
                .handle(call -> Reply.created(media.upload(call.stream(), name(call), Actor.of(call))));
        routes.route(FEATURE, Method.GET, "/admin/media", EDITOR)
                .summary("Pictures, sounds and videos, the newest first, each with whether anything shows it.")
                .paged()
                .query("kind", "string", "image, video or audio")
                .returnsPage(Media.class)
                .handle(call ->
                        Reply.page(media.list(call.page(), call.limit(), call.queryEnum("kind", MediaKind.class))));
        routes.rootRoute(FEATURE, Method.GET, "/media/{mediaId}", Access.PUBLIC)
                .summary("A picture, sound or video, whole or in ranges; it never changes, so it may be kept.")
                .returnsRaw()
                .handle(call -> {
                    String id = call.path("mediaId");
                    MediaService.Served file = media.serve(id);
                    return Reply.file(FileBody.lasting(file.file(), file.contentType(), id, file.length()));
                });
    }

    private static String name(Call call) {
        return Objects.requireNonNullElse(call.query("name"), "");
    }
}
