package org.bihuan.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Digest of what a request brings: its body, or the parts of an upload, whose boundary differs with every attempt. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(HttpServletRequest request) throws IOException {
        MessageDigest digest = Digests.begin();
        if (request instanceof BufferedRequest buffered) {
            return Digests.hex(digest.digest(buffered.body()));
        }
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (Part part : request.getParts()) {
                String head = part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize() + "\n";
                out.write(head.getBytes(StandardCharsets.UTF_8));
                try (InputStream content = part.getInputStream()) {
                    content.transferTo(out);
                }
            }
        } catch (ServletException | IllegalStateException e) {
            // no upload, or one that is too large: the controller will say so in its own words
            return Digests.hex(Digests.begin().digest());
        }
        return Digests.hex(digest.digest());
    }
}
