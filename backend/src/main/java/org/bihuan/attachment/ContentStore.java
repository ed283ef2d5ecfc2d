package org.bihuan.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** The folder of contents, each under its own digest: the same photo twice is one file, and a file never changes. */
final class ContentStore {

    /** A file this young may belong to an upload whose row is just being written. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final Path directory;

    ContentStore(Path directory) {
        this.directory = directory;
    }

    /** Content that lies in the folder of arrivals: keep it or drop it. */
    record Arrival(Path file, long size, String sha256) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** Reads at most {@code limit} bytes and one more; who gets that one more knows that the content is too long. */
    Arrival receive(InputStream content, long limit) throws IOException {
        Path arrivals = Files.createDirectories(directory.resolve("arrivals"));
        Path file = Files.createTempFile(arrivals, "upload", ".part");
        MessageDigest digest = sha256();
        long size = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[64 * 1024];
            int read;
            while (size <= limit && (read = content.read(buffer)) >= 0) {
                size += read;
                digest.update(buffer, 0, read);
                ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
            }
            out.force(true);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        return new Arrival(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Durable when it returns: the bytes were forced to the disk before the name was. */
    synchronized void keep(Arrival arrival, Instant now) throws IOException {
        Path place = place(arrival.sha256());
        Files.createDirectories(place.getParent());
        Files.setLastModifiedTime(arrival.file(), FileTime.from(now));
        Files.move(arrival.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Resource open(String sha256) {
        return new FileSystemResource(place(sha256));
    }

    /** Removes content that no row names any more, unless it has just arrived. */
    synchronized void discard(String sha256, Instant now) throws IOException {
        Path place = place(sha256);
        if (Files.exists(place) && Files.getLastModifiedTime(place).toInstant().isBefore(now.minus(GRACE))) {
            Files.delete(place);
        }
    }

    private Path place(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
