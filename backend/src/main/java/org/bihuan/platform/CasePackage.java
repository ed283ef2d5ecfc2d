package org.bihuan.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Everything of a case that leaves the house, without what only some desks may know.
 *
 * @param digest SHA-256, in hex, of the manifest: two packages with the same digest are the same, byte for byte
 * @param manifest JSON: path, size and SHA-256 of each part
 * @param parts in the order of the manifest
 */
record CasePackage(String caseNumber, String digest, byte[] manifest, List<Part> parts) {

    /** What a part is made of; it is opened when it is needed, because some are large. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** @param path within the package, with {@code /} between folders */
    record Part(String path, long size, String sha256, Content content) {}
}
