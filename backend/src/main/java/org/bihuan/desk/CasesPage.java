package org.bihuan.desk;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.casefile.CaseList;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.desk.PageModels.CasesView;
import org.bihuan.desk.PageModels.Choice;
import org.bihuan.desk.PageModels.Filter;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases that somebody may see. */
@Controller
class CasesPage {

    private static final int ROWS = 50;

    private final CaseList list;
    private final CaseRows rows;
    private final CaseTypes types;
    private final Openings openings;

    CasesPage(CaseList list, CaseRows rows, CaseTypes types, Openings openings) {
        this.list = list;
        this.rows = rows;
        this.types = types;
        this.openings = openings;
    }

    @SignedIn
    @GetMapping("/cases")
    String cases(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        CaseList.Page page = list.page(blank(type), blank(status), q, after, ROWS);
        model.addAttribute(
                "cases",
                new CasesView(
                        q,
                        filters(type, status),
                        openings.links(),
                        rows.of(page.items()),
                        after == null ? null : here(q, type, status, null),
                        page.next() == null ? null : here(q, type, status, page.next())));
        return "cases";
    }

    private List<Filter> filters(@Nullable String type, @Nullable String status) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(
                "status",
                "状态",
                true,
                List.of(
                        new Choice("", "全部", null, blank(status) == null),
                        new Choice("open", "办理中", null, "open".equals(status)),
                        new Choice("closed", "已办结", null, "closed".equals(status)))));
        List<Choice> kinds = new ArrayList<>();
        kinds.add(new Choice("", "全部", null, blank(type) == null));
        for (CaseType one : types.all()) {
            if (one.manifest().start() != null) {
                kinds.add(new Choice(
                        one.key(), one.manifest().name(), null, one.key().equals(type)));
            }
        }
        if (kinds.size() > 2) {
            filters.add(new Filter("type", "事项类型", true, kinds));
        }
        return filters;
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static String here(
            @Nullable String q, @Nullable String type, @Nullable String status, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
        Address.add(address, "q", q);
        Address.add(address, "type", type);
        Address.add(address, "status", status);
        Address.add(address, "after", after);
        return address.encode().toUriString();
    }
}
