package org.bihuan.desk;

import org.bihuan.attachment.Attachment;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casetype.CaseType;
import org.bihuan.document.SignedCopies;
import org.bihuan.document.Volumes;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** Which files of a case that somebody may see they may see: as far as the field that names it, or the paper that it is a scan of. */
@Component
class SeenFiles {

    private final CaseAccess access;

    SeenFiles(CaseAccess access) {
        this.access = access;
    }

    boolean maySee(Person person, CaseType type, Attachment file) {
        if (Volumes.isVolume(file)) {
            return !person.isEnterprise();
        }
        String kind = SignedCopies.kind(file);
        return kind == null
                ? access.maySeeField(person, type, String.valueOf(file.step()), String.valueOf(file.field()))
                : SeenDocuments.maySee(person, type.manifest(), kind);
    }
}
