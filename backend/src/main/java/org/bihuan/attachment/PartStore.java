package org.bihuan.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;

/** The folder of files that are not whole yet, one for each upload. */
final class PartStore {

    private static final int PIECE = 64 * 1024;

    private final Path directory;

    PartStore(Path directory) {
        this.directory = directory;
    }

    /** What is done with a part while nobody else writes it. */
    interface Work<T> {
        T with(FileChannel part) throws IOException;
    }

    /** @throws RefusedException conflict if somebody else is writing it */
    <T> T alone(String id, Work<T> work) {
        try {
            Files.createDirectories(directory);
            try (FileChannel part = FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(part)) {
                if (lock == null) {
                    throw RefusedException.conflict("这个文件正在另一处上传，请稍后再试。");
                }
                return work.with(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes of it are here. */
    long size(String id) {
        return path(id).toFile().length();
    }

    /**
     * Writes what comes behind the first {@code from} bytes and cuts off whatever stood there.
     *
     * @param most bytes to take; one more is read to notice that there are more
     * @return how many came before the end, or before the connection broke
     */
    static long append(FileChannel part, long from, InputStream content, long most) throws IOException {
        part.truncate(from);
        part.position(from);
        byte[] buffer = new byte[PIECE];
        long taken = 0;
        int read;
        while (taken <= most && (read = read(content, buffer)) >= 0) {
            taken += read;
            ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read);
            while (rest.hasRemaining()) {
                part.write(rest);
            }
        }
        return taken;
    }

    InputStream open(String id) throws IOException {
        return Files.newInputStream(path(id));
    }

    void discard(String id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection that breaks is an end like any other: what has come is kept, and the rest comes later. */
    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException broken) {
            return -1;
        }
    }

    private static @Nullable FileLock lock(FileChannel part) throws IOException {
        try {
            return part.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private Path path(String id) {
        return directory.resolve(id);
    }
}
