package org.bihuan.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.Attachments;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 案卷: what a case has gathered, in the order of the procedure, as a main volume (正卷) that the parties may read and a side volume (副卷) of
 * what stays within the bureau. Until it is archived it is made anew whenever somebody asks. What is archived is kept as it was; what
 * comes afterwards goes into a further volume (续卷) that names the digest of the one before. Who may see one is the caller's business.
 */
@Service
public class Volumes {

    /** The fact that volumes were archived. */
    public static final String ARCHIVED = "volume-archived";

    private static final String FIELD = "volume.";
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int MOST_EVENTS = 2000;
    private static final int MOST_VOLUMES = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    /** The two sides of a case's volume. */
    public enum Side {
        MAIN("正卷"),
        SIDE("副卷");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        /** What people call it. */
        public String words() {
            return words;
        }

        boolean holds(VolumeItem item) {
            return item.isInternal() == (this == SIDE);
        }
    }

    /**
     * A volume that was archived.
     *
     * @param no 1 for the first, from 2 on 续卷
     * @param file under which it is kept
     * @param sha256 hex digest of the PDF
     * @param previous digest of the volume before on the same side; {@code null} for the first
     */
    public record Archived(
            int no, Side side, String file, String sha256, @Nullable String previous, int pages, Instant at) {

        /** What people call it: 正卷, 副卷续卷1. */
        public String name() {
            return Volumes.name(side, no);
        }
    }

    private record Bound(byte[] pdf, int pages) {}

    private final Documents documents;
    private final Attachments attachments;
    private final Cases cases;
    private final Ledger ledger;
    private final Clock clock;

    Volumes(Documents documents, Attachments attachments, Cases cases, Ledger ledger, Clock clock) {
        this.documents = documents;
        this.attachments = attachments;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether a file of a case is an archived volume. */
    public static boolean isVolume(Attachment file) {
        return file.step() == null && file.field() != null && file.field().startsWith(FIELD);
    }

    /** Everything that belongs into the volumes of a case, both sides, in order. */
    public List<VolumeItem> items(CaseFile file) {
        return new VolumeContents(
                        cases.typeOf(file).manifest(),
                        documents.of(file.number()),
                        attachments.ofCase(file.number()),
                        ledger.events(file.number(), 0, MOST_EVENTS))
                .items();
    }

    /**
     * One side as it is now, with all that the case has.
     *
     * @throws RefusedException conflict if the files of the case are too large for one volume
     */
    public byte[] preview(CaseFile file, Side side) {
        return bind(
                        file,
                        side,
                        1,
                        null,
                        items(file).stream().filter(side::holds).toList())
                .pdf();
    }

    /** The volumes that were archived, oldest first. */
    public List<Archived> archived(String caseNumber) {
        List<Archived> volumes = new ArrayList<>();
        ledger.latest(caseNumber, ARCHIVED, MOST_VOLUMES)
                .forEach(event -> volumes.add(0, archived(event.content(), event.at())));
        return volumes;
    }

    /**
     * Archives both sides with what lies in no volume yet, in the caller's transaction; nothing happens if there is nothing new.
     *
     * @throws RefusedException as {@link #preview}
     */
    public void archive(String caseNumber) {
        CaseFile file = cases.require(caseNumber);
        Set<String> known = new HashSet<>();
        List<Archived> before = archived(caseNumber);
        ledger.latest(caseNumber, ARCHIVED, MOST_VOLUMES)
                .forEach(event -> event.content().path("items").forEach(id -> known.add(id.asText())));
        List<VolumeItem> items = items(file);
        for (Side side : Side.values()) {
            List<VolumeItem> fresh = items.stream()
                    .filter(side::holds)
                    .filter(item -> !known.contains(key(item)))
                    .toList();
            if (!fresh.isEmpty()) {
                archive(
                        file,
                        side,
                        before.stream().filter(one -> one.side() == side).toList(),
                        fresh);
            }
        }
    }

    private void archive(CaseFile file, Side side, List<Archived> before, List<VolumeItem> items) {
        int no = before.size() + 1;
        String previous =
                before.isEmpty() ? null : before.get(before.size() - 1).sha256();
        Bound bound = bind(file, side, no, previous, items);
        Attachment kept = attachments.keep(
                new ByteArrayInputStream(bound.pdf()),
                file.number() + name(side, no) + ".pdf",
                file.number(),
                FIELD + side.name().toLowerCase(Locale.ROOT) + "." + no);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("no", no);
        content.put("side", side.name());
        content.put("name", name(side, no));
        content.put("file", kept.id());
        content.put("sha256", kept.sha256());
        content.put("previous", previous);
        content.put("pages", bound.pages());
        ArrayNode owed = content.putArray("owed");
        items.stream().filter(item -> item.owed() != null).forEach(item -> owed.add(item.title() + "：" + item.owed()));
        ArrayNode ids = content.putArray("items");
        items.forEach(item -> ids.add(key(item)));
        ledger.append(Event.of(file.number(), ARCHIVED, CurrentUser.SYSTEM).with(content));
    }

    /** A paper that has come back signed since is something new. */
    private static String key(VolumeItem item) {
        return item.id() + (item.files().isEmpty() ? "" : "+" + item.files().size());
    }

    private static String name(Side side, int no) {
        return no == 1 ? side.words() : side.words() + "续卷" + (no - 1);
    }

    private Bound bind(CaseFile file, Side side, int no, @Nullable String previous, List<VolumeItem> items) {
        long bytes = items.stream()
                .flatMap(item -> item.files().stream())
                .mapToLong(Attachment::size)
                .sum();
        if (bytes > MOST_BYTES) {
            throw RefusedException.conflict("本案的附件超过 " + MOST_BYTES / 1024 / 1024 + " MB，不能装订成一卷，请分开下载。");
        }
        try (VolumeBinder binder = new VolumeBinder(attachments)) {
            for (VolumeItem item : items) {
                binder.bind(item, id -> documents.bytes(id, Documents.Format.PDF));
            }
            Map<String, Object> model = model(file, name(side, no), previous, items, binder);
            return new Bound(
                    binder.whole(documents.print(template("front"), model), documents.print(template("back"), model)),
                    binder.pages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> model(
            CaseFile file, String name, @Nullable String previous, List<VolumeItem> items, VolumeBinder binder) {
        CaseData data = CaseData.of(file);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("volume", name);
        model.put("caseType", cases.typeOf(file).manifest().name());
        model.put("caseNumber", file.number());
        model.put("archiveNo", data.value("archiveNo").asText());
        model.put("cause", data.value("cause").asText(file.title()));
        model.put("party", Objects.requireNonNullElse(file.enterpriseName(), ""));
        model.put("openedOn", day(file.openedAt()));
        model.put("boundOn", day(clock.instant()));
        model.put("retention", retention(data.value("retention").asText()));
        model.put("pages", binder.pages());
        model.put("previous", previous == null ? null : "SHA-256 " + previous);
        model.put("items", items.stream().map(item -> row(item, binder)).toList());
        model.put(
                "owed",
                items.stream()
                        .filter(item -> item.owed() != null)
                        .map(item -> item.title() + "：" + item.owed()
                                + (item.step().isEmpty() ? "" : "，由“" + item.step() + "”补齐"))
                        .toList());
        return model;
    }

    private static Map<String, Object> row(VolumeItem item, VolumeBinder binder) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("title", item.title());
        row.put("number", item.number());
        row.put("date", day(item.at()));
        row.put("pages", binder.pages(item));
        boolean isElectronic = binder.pages(item).equals(DocumentTemplates.NOTHING);
        row.put("note", isElectronic ? "电子件" : item.owed() == null ? null : "见备考表");
        return row;
    }

    private static String retention(String code) {
        return switch (code) {
            case "permanent" -> "永久";
            case "y30" -> "30年";
            case "y10" -> "10年";
            default -> "";
        };
    }

    static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, Times.ZONE));
    }

    static byte[] template(String name) {
        String path = "/processes/volume/" + name + ".docx";
        try (InputStream in = Volumes.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Archived archived(JsonNode data, Instant at) {
        return new Archived(
                data.path("no").asInt(),
                Side.valueOf(data.path("side").asText()),
                data.path("file").asText(),
                data.path("sha256").asText(),
                data.path("previous").textValue(),
                data.path("pages").asInt(),
                at);
    }
}
