package org.bihuan.upkeep;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.people.Allowed;
import org.bihuan.upkeep.Damage.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operations page: what is stuck, what to do about it, and a repair where one is safe. */
@Controller
@RequestMapping("/administration/upkeep")
class UpkeepPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(Times.ZONE);

    /** @param subject what exactly, to find it again */
    record DamageRow(
            String kind, String caseNumber, @Nullable String subject, @Nullable String step, boolean repairable) {}

    record UpkeepView(String at, List<DamageRow> rows) {}

    private final Upkeep upkeep;

    UpkeepPage(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Allowed("system-administrator")
    @GetMapping
    String page(Model model) {
        Upkeep.Report report = upkeep.latest();
        model.addAttribute(
                "upkeep",
                new UpkeepView(
                        MOMENT.format(report.at()),
                        report.damages().stream()
                                .map(damage -> new DamageRow(
                                        damage.kind().name(),
                                        damage.caseNumber(),
                                        damage.subject(),
                                        damage.step(),
                                        damage.isRepairable()))
                                .toList()));
        return "administration/upkeep";
    }

    @Allowed("system-administrator")
    @PostMapping("/looks")
    String look() {
        upkeep.look();
        return "redirect:/administration/upkeep";
    }

    @Allowed("system-administrator")
    @PostMapping("/repairs")
    String repair(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(required = false) @Nullable String subject) {
        upkeep.repair(kind(kind), caseNumber, subject == null || subject.isEmpty() ? null : subject);
        return "redirect:/administration/upkeep";
    }

    private static Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw RefusedException.malformed("没有这一种问题。");
    }
}
