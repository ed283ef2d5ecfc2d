package org.bihuan.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.RefusedException.Kind;
import org.bihuan.Times;
import org.bihuan.attachment.AttachmentMapper.Binding;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Takes files in, binds them to the case whose form names them, and hands them out. Who may see one is the caller's business. */
@Component
public final class Attachments {

    private static final int LARGEST_SUBMISSION = 200;
    private static final int LARGEST_CASE = 1000;

    private final AttachmentMapper mapper;
    private final ContentStore contents;
    private final Clock clock;
    private final long largest;
    private final long daily;

    Attachments(
            AttachmentMapper mapper,
            Clock clock,
            @Value("${bihuan.attachments.directory:./data/attachments}") Path directory,
            @Value("${bihuan.attachments.largest-bytes:20971520}") long largest,
            @Value("${bihuan.attachments.daily-bytes:209715200}") long daily) {
        this.mapper = mapper;
        this.contents = new ContentStore(directory);
        this.clock = clock;
        this.largest = largest;
        this.daily = daily;
    }

    /**
     * Takes a file in. Not transactional: the content is on the disk before the row is written, so a crash leaves at most
     * a file that nothing names.
     *
     * @throws RefusedException empty (422), too large (413), of a type that is not taken (415), or over the day's quota (429)
     */
    public Attachment store(InputStream content, String name, String uploader) {
        Instant now = clock.instant();
        long before = bytesToday(uploader, now);
        refuseOverQuota(before, 0);
        try (ContentStore.Arrival arrival = contents.receive(content, largest)) {
            refuseSize(arrival.size());
            refuseOverQuota(before, arrival.size());
            FileType type = FileType.of(arrival.file(), name).orElseThrow(Attachments::unsupported);
            contents.keep(arrival, now);
            Attachment attachment = new Attachment(
                    UnguessableId.next(),
                    FileName.clean(name, type.endings()),
                    arrival.size(),
                    type.mediaType(),
                    arrival.sha256(),
                    uploader,
                    now,
                    null,
                    null,
                    null,
                    null);
            mapper.insert(attachment);
            return attachment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a file that the house itself has made for a case, of any size; call it inside the transaction that writes the case.
     *
     * @param field says what it is: no form has it
     */
    public Attachment keep(InputStream content, String name, String caseNumber, String field) {
        Instant now = clock.instant();
        try (ContentStore.Arrival arrival = contents.receive(content, Long.MAX_VALUE - 1)) {
            contents.keep(arrival, now);
            Attachment attachment = new Attachment(
                    UnguessableId.next(),
                    name,
                    arrival.size(),
                    FileType.PDF.mediaType(),
                    arrival.sha256(),
                    "system",
                    now,
                    caseNumber,
                    null,
                    null,
                    field);
            mapper.insert(attachment);
            return attachment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RefusedException empty (422) or too large (413) */
    void refuseSize(long size) {
        if (size == 0) {
            throw RefusedException.invalid("file", "文件是空的，请重新选择。");
        }
        if (size > largest) {
            throw new RefusedException(Kind.TOO_LARGE, "单个文件不能超过 " + largest / 1024 / 1024 + " MB，请压缩后再上传。");
        }
    }

    /** @throws RefusedException 404 if there is none */
    public Attachment require(String id) {
        Attachment found = mapper.find(id);
        if (found == null) {
            throw RefusedException.notFound("附件不存在，或您无权查看。");
        }
        return found;
    }

    /** The content, to be streamed; an attachment whose file is gone from the disk gives a resource that does not exist. */
    public Resource open(String id) {
        return contents.open(require(id).sha256());
    }

    /** Media types of those that exist, so that a field that takes photos only can be checked before it is bound. */
    public Map<String, String> types(Collection<String> ids) {
        return found(ids).values().stream().collect(Collectors.toMap(Attachment::id, Attachment::type));
    }

    /** Those of the ids that the uploader has sent and no form has named yet, such as the files in a draft. */
    public List<Attachment> free(Collection<String> ids, String uploader) {
        return found(ids).values().stream().filter(one -> isFree(one, uploader)).toList();
    }

    /** What was handed in with a case, oldest first, at most 1,000. */
    public List<Attachment> ofCase(String caseNumber) {
        return mapper.ofCase(caseNumber, LARGEST_CASE);
    }

    /**
     * Binds the files that a submitted form names to its case; call it inside the transaction that writes the case.
     * Each must be the uploader's own and free, or belong to this case already (then it stays where it was first named).
     *
     * @param step {@code null} for the start form
     * @param fields ids by the form field that names them, as {@code photos} or {@code findings[0].photos}
     * @throws RefusedException 422 naming the field; a forged id, another's file and one of another case look the same
     */
    public void bind(
            String caseNumber,
            @Nullable String step,
            @Nullable String stepName,
            Map<String, List<String>> fields,
            String uploader) {
        Map<String, String> fieldOf = new LinkedHashMap<>();
        fields.forEach((field, ids) -> ids.forEach(id -> fieldOf.putIfAbsent(id, field)));
        if (fieldOf.isEmpty()) {
            return;
        }
        if (fieldOf.size() > LARGEST_SUBMISSION) {
            String field = fields.keySet().iterator().next();
            throw RefusedException.invalid(field, "一次最多提交 " + LARGEST_SUBMISSION + " 个附件。");
        }
        Map<String, Attachment> found = found(fieldOf.keySet());
        List<Binding> free = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        fieldOf.forEach((id, field) -> {
            Attachment attachment = found.get(id);
            if (attachment != null && isFree(attachment, uploader)) {
                free.add(new Binding(id, field));
            } else if (attachment == null || !caseNumber.equals(attachment.caseNumber())) {
                errors.add(unknown(field));
            }
        });
        if (!errors.isEmpty()) {
            throw RefusedException.invalid(errors.stream().distinct().toList());
        }
        if (!free.isEmpty() && mapper.bind(caseNumber, step, stepName, uploader, free) != free.size()) {
            throw RefusedException.invalid(List.of(unknown(free.get(0).field())));
        }
    }

    /** Forgets files that no form named since then; the content goes when no other row has the same. */
    int forgetUnbound(Instant before, int batch) {
        List<Attachment> old = mapper.unboundBefore(before, batch);
        if (old.isEmpty()) {
            return 0;
        }
        int gone = mapper.deleteUnbound(old.stream().map(Attachment::id).toList());
        List<String> hashes = old.stream().map(Attachment::sha256).distinct().toList();
        List<String> used = mapper.hashesInUse(hashes);
        try {
            for (String hash : hashes) {
                if (!used.contains(hash)) {
                    contents.discard(hash, clock.instant());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gone;
    }

    private static boolean isFree(Attachment attachment, String uploader) {
        return attachment.caseNumber() == null && attachment.uploader().equals(uploader);
    }

    private Map<String, Attachment> found(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.findAll(ids).stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    private long bytesToday(String uploader, Instant now) {
        Instant midnight =
                LocalDate.ofInstant(now, Times.ZONE).atStartOfDay(Times.ZONE).toInstant();
        return mapper.bytesSince(uploader, midnight);
    }

    private void refuseOverQuota(long before, long more) {
        // uploads that run at the same moment may each pass: a few files over the quota are no flood
        if (before + more > daily || before >= daily) {
            throw new RefusedException(Kind.TOO_MANY, "今天上传的文件已达 " + daily / 1024 / 1024 + " MB 的上限，请明天再传，或联系工作人员。");
        }
    }

    private static FieldError unknown(String field) {
        return new FieldError(field, "附件不存在或已用于其他事项，请重新上传。");
    }

    private static RefusedException unsupported() {
        return new RefusedException(
                Kind.UNSUPPORTED,
                "不支持这种文件。可以上传图片（jpg、png、gif、webp、heic）、PDF、Word（docx）、Excel（xlsx）、"
                        + "MP4 视频，以及 UTF-8 编码的文本（txt、csv）。");
    }
}
