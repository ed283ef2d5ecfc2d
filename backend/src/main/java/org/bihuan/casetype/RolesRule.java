package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every role that the manifest names exists. */
@Component
final class RolesRule implements FolderRule {

    private static final String ENTERPRISE = "enterprise";

    private final KnownWords words;

    RolesRule(KnownWords words) {
        this.words = words;
    }

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        Manifest manifest = folder.manifest();
        manifest.steps().forEach((task, step) -> {
            if (step.candidates().role() != null) {
                known(folder, "steps." + task, step.candidates().role(), problems);
                ownCasesOnly(
                        folder,
                        "steps." + task,
                        step.candidates().role(),
                        step.candidates().scope(),
                        problems);
            }
        });
        manifest.clocks().forEach((code, clock) -> {
            if (clock.conflictTo() != null) {
                known(folder, "clocks." + code + ".conflictTo", clock.conflictTo(), problems);
            }
        });
        manifest.readers().forEach(reader -> known(folder, "readers", reader.role(), problems));
        manifest.actions().forEach((name, action) -> {
            known(folder, "actions." + name, action.who().role(), problems);
            ownCasesOnly(
                    folder, "actions." + name, action.who().role(), action.who().scope(), problems);
        });
        manifest.fields()
                .forEach((field, visibility) ->
                        visibility.to().forEach(role -> known(folder, "fields." + field, role, problems)));
        if (manifest.start() != null) {
            manifest.start().openers().forEach(role -> known(folder, "start.openers", role, problems));
        }
        return problems;
    }

    private static void ownCasesOnly(
            CaseTypeFolder folder, String where, String role, @Nullable Scope scope, List<String> problems) {
        if (role.equals(ENTERPRISE) && scope != Scope.PARTY) {
            problems.add(folder.manifestPath() + "：" + where + " 里的 enterprise 只能办自己的单子，请把 scope 写成 party。");
        }
    }

    private void known(CaseTypeFolder folder, String where, String role, List<String> problems) {
        if (!words.roles().contains(role)) {
            problems.add(folder.manifestPath() + "：" + where + " 里的角色“" + role + "”不存在，请改成已有的角色。");
        }
    }
}
