package rocu.soc.chassis.web.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import rocu.soc.chassis.web.time.Restores;

/**
 * Marks every entity tag that is given out with the last restore of the database, and takes the mark off those that come back:
 * after a restore version 3 of a record may say something else than the version 3 that somebody holds.
 */
@Provider
@Singleton
public class RestoredTags implements ContainerResponseFilter {

    private final Restores restores;

    @Inject
    RestoredTags(Restores restores) {
        this.restores = restores;
    }

    /** A tag as it is given out, quotes included. */
    public String given(String tag) {
        return "\"" + restores.tagPrefix() + tag.substring(1);
    }

    /** Those that were given out since the last restore, as they are known here. */
    EntityTags known(EntityTags tags) {
        String prefix = restores.tagPrefix();
        return new EntityTags(
                tags.any(),
                tags.tags().stream()
                        .filter(tag -> tag.opaque().startsWith(prefix))
                        .map(tag -> new EntityTags.Tag(tag.weak(), tag.opaque().substring(prefix.length())))
                        .toList());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object tag = response.getHeaders().getFirst(Etag.HEADER);
        if (tag != null) {
            response.getHeaders().putSingle(Etag.HEADER, given(tag.toString()));
        }
    }
}
