package org.bihuan.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.platform.CasePackage.Part;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The platform that reads a shared folder: a package is a folder {@code packages/<case>-<digest>}, which appears whole or not at all. Its
 * receipts are files {@code receipts/<any name>.json} with {@code caseNumber}, {@code digest}, {@code status} ({@code accepted} or
 * {@code refused}) and {@code reason}; those that were noted go to {@code receipts/read}.
 */
@Component
@ConditionalOnProperty(PlatformFolder.SETTING)
final class PlatformFolder implements PlatformAdapter {

    static final String SETTING = "bihuan.platform.folder";

    private static final Logger LOG = LoggerFactory.getLogger(PlatformFolder.class);
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}[0-9]{4}-[0-9]{6,10}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final long LARGEST_RECEIPT = 64 * 1024;
    private static final int LONGEST_REASON = 500;

    private final Path packages;
    private final Path receipts;
    private final Path read;

    PlatformFolder(@Value("${" + SETTING + "}") Path folder) {
        this.packages = folder.resolve("packages");
        this.receipts = folder.resolve("receipts");
        this.read = receipts.resolve("read");
        try {
            Files.createDirectories(packages);
            Files.createDirectories(read);
        } catch (IOException e) {
            throw new UncheckedIOException(SETTING + " names a folder that cannot be written to", e);
        }
    }

    @Override
    public void send(CasePackage casePackage) throws IOException {
        Path target = packages.resolve(casePackage.caseNumber() + "-" + casePackage.digest());
        if (Files.exists(target)) {
            return;
        }
        Path growing = packages.resolve("." + UUID.randomUUID());
        try {
            for (Part part : casePackage.parts()) {
                write(growing.resolve(part.path()), part);
            }
            Files.write(growing.resolve("manifest.json"), casePackage.manifest());
            Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            // another node was as fast, with the same package
            LOG.debug("{} is there already", target);
        } finally {
            remove(growing);
        }
    }

    @Override
    public List<Receipt> receipts(int limit) throws IOException {
        List<Receipt> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(receipts)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .limit(limit)
                    .toList()) {
                Receipt receipt = receipt(file);
                if (receipt == null) {
                    LOG.warn("{} is no receipt and is left out", file.getFileName());
                    setAside(file.getFileName().toString(), ".bad");
                } else {
                    found.add(receipt);
                }
            }
        }
        return found;
    }

    @Override
    public void read(Receipt receipt) throws IOException {
        setAside(receipt.id(), "");
    }

    private void setAside(String name, String ending) throws IOException {
        Files.move(receipts.resolve(name), read.resolve(name + ending), StandardCopyOption.REPLACE_EXISTING);
    }

    private static @Nullable Receipt receipt(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_RECEIPT) {
            return null;
        }
        JsonNode said;
        try {
            said = CaseContents.JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            return null;
        }
        String number = said.path("caseNumber").asText("");
        String digest = said.path("digest").asText("");
        String status = said.path("status").asText("");
        String reason = said.path("reason").asText("");
        boolean isSound = NUMBER.matcher(number).matches()
                && DIGEST.matcher(digest).matches()
                && (status.equals("accepted") || status.equals("refused"));
        return isSound
                ? new Receipt(
                        file.getFileName().toString(),
                        number,
                        digest,
                        status.equals("accepted"),
                        reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                : null;
    }

    /** What arrives must be what the manifest promises, or the whole package stays away. */
    private static void write(Path to, Part part) throws IOException {
        Files.createDirectories(to.getParent());
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(part.content().open(), digest);
                OutputStream out = Files.newOutputStream(to)) {
            content.transferTo(out);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new IOException(part.path() + " is not what it was when it came in");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
