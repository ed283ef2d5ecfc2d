package org.bihuan.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The one way in which content that strangers sent leaves the house: as a download that no browser runs. */
public final class AttachmentResponse {

    private static final Set<String> SHOWN_INLINE = Set.of("image/jpeg", "image/png", "image/webp", "image/gif");

    private AttachmentResponse() {}

    /** Whether a browser may show it in a page; everything else is only downloaded. */
    public static boolean isPicture(Attachment attachment) {
        return SHOWN_INLINE.contains(attachment.type());
    }

    /** @param inline to be looked at in a page; heeded for plain images only, everything else stays a download */
    public static ResponseEntity<Resource> of(Attachment attachment, Resource content, boolean inline) {
        boolean shown = inline && isPicture(attachment);
        return of(attachment.name(), attachment.type(), attachment.size(), content, shown);
    }

    /** @param jpeg what {@link Thumbnails} made of the picture */
    public static ResponseEntity<Resource> thumbnail(Attachment picture, byte[] jpeg) {
        return of(picture.name(), MediaType.IMAGE_JPEG_VALUE, jpeg.length, new ByteArrayResource(jpeg), true);
    }

    /** For content that the house itself made, such as an issued document. */
    public static ResponseEntity<Resource> download(String name, String type, long size, Resource content) {
        return of(name, type, size, content, false);
    }

    /**
     * For a PDF that the house itself printed, shown in a frame of its own pages; never for what strangers sent. The door
     * knows the address and lets it be framed.
     */
    public static ResponseEntity<Resource> framed(String name, String type, Resource content) {
        return answer(name, true).contentType(MediaType.parseMediaType(type)).body(content);
    }

    private static ResponseEntity<Resource> of(String name, String type, long size, Resource content, boolean shown) {
        MediaType mediaType = MediaType.parseMediaType(type);
        return answer(name, shown)
                .contentType(
                        mediaType.getType().equals("text")
                                ? new MediaType(mediaType, StandardCharsets.UTF_8)
                                : mediaType)
                .contentLength(size)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }

    private static ResponseEntity.BodyBuilder answer(String name, boolean shown) {
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                // shared computers in the office: nothing of a case stays in the browser
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
