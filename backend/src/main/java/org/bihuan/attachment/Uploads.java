package org.bihuan.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files that arrive piece by piece over a connection that breaks; a whole one becomes an attachment like any other. */
@Component
final class Uploads {

    private static final int MOST_OPEN = 20;
    private static final int LONGEST_NAME = 255;

    private final UploadMapper mapper;
    private final Attachments attachments;
    private final PartStore parts;
    private final Clock clock;

    Uploads(
            UploadMapper mapper,
            Attachments attachments,
            Clock clock,
            @Value("${bihuan.attachments.directory:./data/attachments}") Path directory) {
        this.mapper = mapper;
        this.attachments = attachments;
        this.parts = new PartStore(directory.resolve("uploads"));
        this.clock = clock;
    }

    /** @throws RefusedException empty (422), too large (413), or too many that are not whole yet (429) */
    Upload begin(String name, long size, String uploader) {
        attachments.refuseSize(size);
        // some that begin at the same moment may each pass: a few more are no flood
        if (mapper.countOpen(uploader) >= MOST_OPEN) {
            throw new RefusedException(Kind.TOO_MANY, "还有 " + MOST_OPEN + " 个文件没有传完，请先传完或移除一些。");
        }
        String kept = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        Upload upload = new Upload(UnguessableId.next(), uploader, kept, size, 0, null, clock.instant());
        mapper.insert(upload);
        return upload;
    }

    /** @throws RefusedException 404 if there is none or it is another's */
    Upload require(String id, String uploader) {
        Upload upload = mapper.find(id, uploader);
        if (upload == null) {
            throw RefusedException.notFound("没有这个上传，或者它已经过期，请重新选择文件。");
        }
        return upload;
    }

    /** How many bytes are here: where the next piece begins. */
    long offset(Upload upload) {
        return upload.attachmentId() == null ? Math.min(upload.received(), parts.size(upload.id())) : upload.size();
    }

    /**
     * Takes the next piece; what came before a connection broke counts.
     *
     * @param offset where the sender believes to be
     * @return how many bytes are here now
     * @throws RefusedException 404 as above, 409 if the offset is not where it stands or another piece is just coming, 413 if
     *     more comes than was announced; when it is whole, also whatever {@link Attachments#store} refuses, and then it is gone
     */
    long append(String id, long offset, InputStream content, String uploader) {
        Upload upload = require(id, uploader);
        refuseOffset(upload, offset);
        long received = parts.alone(upload.id(), part -> take(part, require(upload.id(), uploader), offset, content));
        if (received == upload.size()) {
            attachment(upload.id(), uploader);
        }
        return received;
    }

    /**
     * What a whole upload became.
     *
     * @throws RefusedException 409 as long as it is not whole; otherwise as {@link #append}
     */
    Attachment attachment(String id, String uploader) {
        Upload upload = require(id, uploader);
        if (upload.attachmentId() != null) {
            return attachments.require(upload.attachmentId());
        }
        if (offset(upload) < upload.size()) {
            throw RefusedException.conflict("文件还没有传完。");
        }
        try {
            Attachment stored = parts.alone(upload.id(), part -> store(require(upload.id(), uploader)));
            parts.discard(upload.id());
            return stored;
        } catch (RefusedException refused) {
            if (refused.kind() != Kind.CONFLICT) {
                forget(upload.id());
            }
            throw refused;
        }
    }

    void discard(String id, String uploader) {
        forget(require(id, uploader).id());
    }

    /** Forgets those that nobody has gone on with since then, and those that have become attachments. */
    int forgetUntouched(Instant before, int batch) {
        List<String> old = mapper.untouchedSince(before, batch);
        old.forEach(this::forget);
        return old.size();
    }

    private long take(FileChannel part, Upload upload, long offset, InputStream content) throws IOException {
        refuseOffset(upload, offset);
        long room = upload.size() - offset;
        long taken = PartStore.append(part, offset, content, room);
        if (taken > room) {
            part.truncate(offset);
            throw new RefusedException(Kind.TOO_LARGE, "收到的内容比文件本身还长，请重新选择文件。");
        }
        mapper.advance(upload.id(), offset + taken, clock.instant());
        return offset + taken;
    }

    private void refuseOffset(Upload upload, long offset) {
        long here = offset(upload);
        if (offset != here || here == upload.size()) {
            throw RefusedException.conflict("上传的位置对不上，请从第 " + here + " 字节继续。");
        }
    }

    private Attachment store(Upload upload) throws IOException {
        if (upload.attachmentId() != null) {
            return attachments.require(upload.attachmentId());
        }
        try (InputStream content = parts.open(upload.id())) {
            Attachment stored = attachments.store(content, upload.name(), upload.uploader());
            mapper.finish(upload.id(), stored.id());
            return stored;
        }
    }

    /** The file first: a row without a file begins anew, a file without a row would stay for good. */
    private void forget(String id) {
        parts.discard(id);
        mapper.delete(id);
    }
}
