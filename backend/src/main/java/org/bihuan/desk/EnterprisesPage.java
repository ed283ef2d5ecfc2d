package org.bihuan.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.desk.CasesView.Select;
import org.bihuan.desk.PageModels.Badge;
import org.bihuan.desk.PageModels.Choice;
import org.bihuan.enterprise.EnterpriseList;
import org.bihuan.enterprise.EnterpriseList.Sought;
import org.bihuan.enterprise.ListedEnterprise;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The enterprises of the county, or of the reader's town. */
@Controller
class EnterprisesPage {

    private static final int ROWS = 50;
    private static final int TOWNS = 100;
    private static final int LONGEST = 64;

    record Row(
            String href,
            String uscc,
            String name,
            String town,
            String industry,
            @Nullable String category,
            @Nullable Badge grade,
            boolean active) {}

    /** @param isCut whether the text finds more than is shown */
    record ListView(
            @Nullable String q,
            List<Select> selects,
            List<Row> rows,
            boolean isCut,
            boolean mayImport,
            @Nullable String first,
            @Nullable String next) {}

    private final EnterpriseAccess access;
    private final EnterpriseList list;
    private final EnterpriseWords words;
    private final Organisations organisations;

    EnterprisesPage(EnterpriseAccess access, EnterpriseList list, EnterpriseWords words, Organisations organisations) {
        this.access = access;
        this.list = list;
        this.words = words;
        this.organisations = organisations;
    }

    @SignedIn
    @GetMapping("/enterprises")
    String enterprises(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String town,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String own = access.town();
        if (q != null && q.length() > LONGEST || town != null && town.length() > LONGEST) {
            throw RefusedException.malformed("查询条件太长，最多 64 个字。");
        }
        Sought sought = new Sought(given(q), own == null ? given(town) : own, given(grade), given(category));
        EnterpriseList.Page page = list.page(sought, given(after), ROWS);
        model.addAttribute(
                "enterprises",
                new ListView(
                        sought.q(),
                        selects(sought, own == null),
                        page.items().stream().map(this::row).toList(),
                        page.isCut(),
                        access.mayImport(),
                        given(after) == null ? null : address(sought, null),
                        page.next() == null ? null : address(sought, page.next())));
        return "enterprises";
    }

    private Row row(ListedEnterprise one) {
        return new Row(
                "/enterprises/" + one.uscc(),
                one.uscc(),
                one.name(),
                one.town(),
                one.industry(),
                words.category(one.category()),
                words.grade(one.grade()),
                one.active());
    }

    private List<Select> selects(Sought sought, boolean anyTown) {
        List<Select> selects = new ArrayList<>();
        if (anyTown) {
            Map<String, String> towns = new LinkedHashMap<>();
            organisations.search("town", null, null, null, TOWNS).stream()
                    .map(Organisation::town)
                    .filter(town -> town != null)
                    .sorted()
                    .forEach(town -> towns.put(town, town));
            selects.add(select("town", "search.town", towns, sought.town()));
        }
        selects.add(select("grade", "enterprises.grade", words.grades(), sought.grade()));
        selects.add(select("category", "enterprises.category", words.categories(), sought.category()));
        return selects;
    }

    static Select select(String name, String label, Map<String, String> names, @Nullable String chosen) {
        List<Choice> choices = new ArrayList<>();
        names.forEach((value, text) -> choices.add(new Choice(value, text, null, value.equals(chosen))));
        return new Select(name, label, choices);
    }

    private static String address(Sought sought, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/enterprises");
        Address.add(address, "q", sought.q());
        Address.add(address, "town", sought.town());
        Address.add(address, "grade", sought.grade());
        Address.add(address, "category", sought.category());
        Address.add(address, "after", after);
        return address.encode().toUriString();
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
