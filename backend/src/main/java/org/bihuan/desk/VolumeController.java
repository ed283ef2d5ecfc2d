package org.bihuan.desk;

import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.attachment.AttachmentResponse;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.document.ReplyBundles;
import org.bihuan.document.VolumeItem;
import org.bihuan.document.Volumes;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** 案卷, for the staff who see the case: what lies in it, what it still lacks, and the whole as PDF. */
@Controller
class VolumeController {

    /** @param owed what it still lacks; {@code null} if nothing */
    record Item(
            String side,
            String title,
            @Nullable String number,
            @Nullable OffsetDateTime at,
            String step,
            @Nullable String owed) {}

    /**
     * @param file id of the attachment that holds it
     * @param previous digest of the volume before it
     */
    record Archived(
            int no,
            String side,
            String file,
            String sha256,
            @Nullable String previous,
            int pages,
            @Nullable OffsetDateTime at) {}

    record Volume(List<Item> items, List<Archived> archived) {}

    /** @param number the 文号 */
    record Row(String title, @Nullable String number, String at, String step, @Nullable String owed) {}

    record SideView(String name, String href, List<Row> rows) {}

    record ArchivedRow(String name, String href, String sha256, int pages, String at) {}

    /**
     * @param owed how many things are still lacking
     * @param reply where the bundle for an answer to 复议 or a suit is, {@code null} while nothing was decided
     */
    record View(
            String number,
            String title,
            long owed,
            List<SideView> sides,
            List<ArchivedRow> archived,
            @Nullable String reply) {}

    private static final String REPLY = "reply";

    private final Volumes volumes;
    private final ReplyBundles replies;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    VolumeController(Volumes volumes, ReplyBundles replies, CaseAccess access, CurrentUser currentUser) {
        this.volumes = volumes;
        this.replies = replies;
        this.access = access;
        this.currentUser = currentUser;
    }

    @Operation(summary = "What lies in the volume of a case, and what it still lacks")
    @SignedIn
    @GetMapping("/api/v1/cases/{number}/volume")
    @ResponseBody
    Volume volume(@PathVariable String number) {
        CaseFile file = visible(number);
        return new Volume(
                volumes.items(file).stream()
                        .map(item -> new Item(
                                side(item).name().toLowerCase(Locale.ROOT),
                                item.title(),
                                item.number(),
                                Times.local(item.at()),
                                item.step(),
                                item.owed()))
                        .toList(),
                volumes.archived(number).stream()
                        .map(one -> new Archived(
                                one.no(),
                                one.side().name().toLowerCase(Locale.ROOT),
                                one.file(),
                                one.sha256(),
                                one.previous(),
                                one.pages(),
                                Times.local(one.at())))
                        .toList());
    }

    @SignedIn
    @GetMapping("/cases/{number}/volume")
    String page(@PathVariable String number, Model model) {
        CaseFile file = visible(number);
        List<VolumeItem> items = volumes.items(file);
        model.addAttribute(
                "volume",
                new View(
                        number,
                        file.title(),
                        items.stream().filter(item -> item.owed() != null).count(),
                        List.of(side(number, Volumes.Side.MAIN, items), side(number, Volumes.Side.SIDE, items)),
                        volumes.archived(number).stream()
                                .map(one -> new ArchivedRow(
                                        one.name(),
                                        "/attachments/" + one.file(),
                                        one.sha256(),
                                        one.pages(),
                                        Wording.moment(one.at())))
                                .toList(),
                        replies.isFor(file) ? "/cases/" + number + "/volume/" + REPLY : null));
        return "cases/volume";
    }

    @Operation(summary = "One side of a case's volume as PDF, as it is now, or the bundle for an answer to a challenge")
    @SignedIn
    @GetMapping({"/api/v1/cases/{number}/volume/{side}", "/cases/{number}/volume/{side}"})
    ResponseEntity<Resource> one(@PathVariable String number, @PathVariable String side) {
        CaseFile file = visible(number);
        if (side.equals(REPLY) && replies.isFor(file)) {
            return pdf(number + " 复议答复材料.pdf", replies.of(file));
        }
        Volumes.Side wanted =
                switch (side) {
                    case "main" -> Volumes.Side.MAIN;
                    case "side" -> Volumes.Side.SIDE;
                    default -> throw RefusedException.notFound("没有这个地址。");
                };
        return pdf(number + " " + wanted.words() + ".pdf", volumes.preview(file, wanted));
    }

    private static ResponseEntity<Resource> pdf(String name, byte[] pdf) {
        return AttachmentResponse.download(name, "application/pdf", pdf.length, new ByteArrayResource(pdf));
    }

    private CaseFile visible(String number) {
        CaseFile file = access.visible(number);
        if (currentUser.get().isEnterprise()) {
            throw RefusedException.notFound("没有这个地址。");
        }
        return file;
    }

    private static Volumes.Side side(VolumeItem item) {
        return item.isInternal() ? Volumes.Side.SIDE : Volumes.Side.MAIN;
    }

    private static SideView side(String number, Volumes.Side side, List<VolumeItem> items) {
        return new SideView(
                side.words(),
                "/cases/" + number + "/volume/" + side.name().toLowerCase(Locale.ROOT),
                items.stream()
                        .filter(item -> side(item) == side)
                        .map(item -> new Row(
                                item.title(), item.number(), Wording.moment(item.at()), item.step(), item.owed()))
                        .toList());
    }
}
