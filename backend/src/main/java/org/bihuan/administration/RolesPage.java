package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SECURITY;
import static org.bihuan.administration.AdministrationPage.SYSTEM;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.Words;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.people.Accounts;
import org.bihuan.people.Allowed;
import org.bihuan.people.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each role may do, read from the folders of the case types, and how many hold it. */
@Controller
class RolesPage {

    record RoleRow(String code, String name, int holders, List<String> may) {}

    private final CaseTypes types;
    private final Accounts accounts;
    private final Words words;

    RolesPage(CaseTypes types, Accounts accounts, Words words) {
        this.types = types;
        this.accounts = accounts;
        this.words = words;
    }

    @Allowed({SYSTEM, SECURITY})
    @GetMapping("/administration/roles")
    String roles(Model model) {
        List<RoleRow> rows = new ArrayList<>();
        Roles.NAMES
                .keySet()
                .forEach(code ->
                        rows.add(new RoleRow(code, words.of("role." + code), accounts.holders(code), may(code))));
        model.addAttribute("roles", rows);
        return "administration/roles";
    }

    private List<String> may(String role) {
        if (Roles.ADMINISTRATORS.contains(role)) {
            return List.of(words.of("roles." + role));
        }
        List<String> may = new ArrayList<>();
        for (CaseType type : types.all()) {
            List<String> steps = type.model().userTasks().stream()
                    .filter(task -> role.equals(
                            type.manifest().step(task.id()).candidates().role()))
                    .map(task -> task.name())
                    .toList();
            boolean reads = type.manifest().readers().stream()
                    .anyMatch(reader -> reader.role().equals(role));
            if (!steps.isEmpty()) {
                may.add(words.of("roles.does", type.manifest().name(), String.join(words.of("list.comma"), steps)));
            }
            if (reads) {
                may.add(words.of("roles.reads", type.manifest().name()));
            }
        }
        return may;
    }
}
