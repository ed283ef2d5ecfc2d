package org.bihuan.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.casetype.DocumentKind.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Issues papers in a case and keeps them. Who may see one is the caller's business. */
@Component
public final class Documents {

    /** The variables that every template has without the case giving them. */
    public static final Set<String> STANDARD = Set.of("caseNumber", "caseUrl", "number", "qr", "issuedOn");

    /** The forms in which a paper is kept. */
    public enum Format {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    /** A paper and the case that it was issued in. */
    public record Issued(
            String caseNumber, String id, String kind, String name, @Nullable String number, Instant createdAt) {}

    private static final int LARGEST_CASE = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final DocumentMapper mapper;
    private final DocumentTemplates templates;
    private final PdfPrinter printer;
    private final Sealing sealing;
    private final Clock clock;
    private final String baseUrl;

    Documents(
            DocumentMapper mapper,
            DocumentTemplates templates,
            PdfPrinter printer,
            Sealing sealing,
            Clock clock,
            @Value("${bihuan.base-url:http://localhost:8080}") String baseUrl) {
        this.mapper = mapper;
        this.templates = templates;
        this.printer = printer;
        this.sealing = sealing;
        this.clock = clock;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /**
     * Fills the template, prints it, has it sealed where the site can, and keeps both, in the caller's transaction.
     *
     * @param kind what sort of paper, as {@code advice}
     * @param name what people call it, which also names the downloaded file
     * @param number the 文号, {@code null} for a paper without one
     * @param seal which seal it bears, {@code null} for none
     * @param model the values of the template's variables beyond {@link #STANDARD}
     * @throws IllegalArgumentException if the template asks for something that the model does not name
     */
    Document issue(
            String caseNumber,
            String kind,
            String name,
            @Nullable String number,
            @Nullable Seal seal,
            byte[] template,
            Map<String, ?> model) {
        String url = baseUrl + "/cases/" + caseNumber;
        Map<String, Object> values = new LinkedHashMap<>(model);
        values.put("caseNumber", caseNumber);
        values.put("caseUrl", url);
        values.put("number", number);
        values.put("qr", QrCode.png(url));
        values.put("issuedOn", DAY.format(LocalDate.ofInstant(clock.instant(), Times.ZONE)));
        byte[] docx = templates.fill(template, values);
        byte[] pdf = sealing.seal(printer.print(docx), seal);
        Document document = new Document(
                UUID.randomUUID().toString().replace("-", ""),
                kind,
                name,
                number,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                sha256(pdf));
        mapper.insert(document, caseNumber, docx, pdf);
        return document;
    }

    /** The papers of a case, oldest first, at most 500. */
    public List<Document> of(String caseNumber) {
        return mapper.ofCase(caseNumber, LARGEST_CASE);
    }

    /** The papers of several cases, newest first. */
    public List<Issued> ofCases(List<String> caseNumbers, int limit) {
        return caseNumbers.isEmpty() ? List.of() : mapper.ofCases(caseNumbers, limit);
    }

    /**
     * The paper itself; compare {@link DocumentContent#caseNumber} with the case that the caller may see.
     *
     * @throws RefusedException 404 if there is none
     */
    public DocumentContent content(String id, Format format) {
        DocumentMapper.Content content = mapper.content(id, format == Format.PDF);
        if (content == null) {
            throw RefusedException.notFound("文书不存在，或您无权查看。");
        }
        String fileName = content.name() + "." + format.name().toLowerCase(Locale.ROOT);
        return new DocumentContent(content.caseNumber(), fileName, format.mediaType, content.bytes());
    }

    /** A paper's content, for one who knows that it may be seen. */
    byte[] bytes(String id, Format format) {
        return Objects.requireNonNull(mapper.content(id, format == Format.PDF), id)
                .bytes();
    }

    /** Fills and prints a template without issuing or keeping anything. */
    byte[] print(byte[] template, Map<String, ?> model) {
        return printer.print(templates.fill(template, model));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
