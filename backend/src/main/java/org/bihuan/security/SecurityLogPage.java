package org.bihuan.security;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bihuan.Times;
import org.bihuan.people.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The security log for the auditor, newest first, and whether it holds. */
@Controller
class SecurityLogPage {

    private static final int ROWS = 50;
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Times.ZONE);

    record Row(
            String at,
            String kind,
            @Nullable String username,
            String address,
            String method,
            String path,
            String detail) {}

    record Log(
            @Nullable String user,
            List<Row> rows,
            @Nullable String first,
            @Nullable String next,
            SecurityLogSeals.@Nullable Checked verified) {}

    private final SecurityLogMapper mapper;
    private final SecurityLogSeals seals;

    SecurityLogPage(SecurityLogMapper mapper, SecurityLogSeals seals) {
        this.mapper = mapper;
        this.seals = seals;
    }

    @Allowed("audit-administrator")
    @GetMapping("/administration/security-log")
    String log(
            @RequestParam(required = false) @Nullable String user,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "false") boolean verify,
            Model model) {
        String name = user == null || user.isBlank() ? null : user.strip();
        List<SecurityLogMapper.Line> found = mapper.newest(name, before == null ? Long.MAX_VALUE : before, ROWS + 1);
        List<SecurityLogMapper.Line> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute(
                "log",
                new Log(
                        name,
                        shown.stream().map(SecurityLogPage::row).toList(),
                        before == null ? null : here(name, null),
                        found.size() <= ROWS
                                ? null
                                : here(name, shown.get(ROWS - 1).id()),
                        verify ? seals.check() : null));
        return "administration/security-log";
    }

    private static String here(@Nullable String user, @Nullable Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/administration/security-log");
        if (user != null) {
            address.queryParam("user", user.replace("{", "").replace("}", ""));
        }
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.encode().toUriString();
    }

    private static Row row(SecurityLogMapper.Line line) {
        return new Row(
                SECOND.format(line.at()),
                line.kind(),
                line.username(),
                line.address(),
                line.method(),
                line.path(),
                line.detail());
    }
}
