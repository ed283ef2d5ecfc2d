package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SECURITY;
import static org.bihuan.administration.AdministrationPage.SYSTEM;

import java.util.ArrayList;
import java.util.List;
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

    RolesPage(CaseTypes types, Accounts accounts) {
        this.types = types;
        this.accounts = accounts;
    }

    @Allowed({SYSTEM, SECURITY})
    @GetMapping("/administration/roles")
    String roles(Model model) {
        List<RoleRow> rows = new ArrayList<>();
        Roles.NAMES.forEach((code, name) -> rows.add(new RoleRow(code, name, accounts.holders(code), may(code))));
        model.addAttribute("roles", rows);
        return "administration/roles";
    }

    private List<String> may(String role) {
        if (Roles.ADMINISTRATORS.contains(role)) {
            return List.of(administers(role));
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
                may.add(type.manifest().name() + "：办理" + String.join("、", steps));
            }
            if (reads) {
                may.add(type.manifest().name() + "：查看");
            }
        }
        return may;
    }

    private static String administers(String role) {
        return switch (role) {
            case SYSTEM -> "建立和停用账号、单位，批量导入；不能授予角色，看不到业务数据";
            case SECURITY -> "授予角色，重置密码和动态口令，结束登录；不能建账号，看不到业务数据";
            default -> "查看并校验管理台账和安全日志；不能改动任何账号，看不到业务数据";
        };
    }
}
