package org.bihuan.hazard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.AttachmentResponse;
import org.bihuan.attachment.Attachments;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.hazard.HazardViews.Photo;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** The photos of a hazard for one person: each is seen by whoever sees the field of the case that it was handed in with. */
@Component
class HazardPhotos {

    private final Attachments attachments;
    private final Cases cases;
    private final CaseAccess access;

    HazardPhotos(Attachments attachments, Cases cases, CaseAccess access) {
        this.attachments = attachments;
        this.cases = cases;
        this.access = access;
    }

    /** Those that the person may see, by their ids. */
    Map<String, Photo> of(Person person, CaseFile file) {
        CaseType type = cases.typeOf(file);
        return attachments.ofCase(file.number()).stream()
                .filter(one ->
                        access.maySeeField(person, type, String.valueOf(one.step()), String.valueOf(one.field())))
                .collect(Collectors.toMap(Attachment::id, HazardPhotos::photo));
    }

    static List<Photo> named(List<String> ids, Map<String, Photo> photos) {
        Function<String, Photo> found = photos::get;
        return ids.stream().map(found).filter(Objects::nonNull).toList();
    }

    private static Photo photo(Attachment attachment) {
        String href = "/attachments/" + attachment.id();
        boolean picture = AttachmentResponse.isPicture(attachment);
        return new Photo(
                picture ? href + "?inline=true" : href, attachment.name(), picture ? href + "/thumbnail" : null);
    }
}
