package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Folder, manifest and process are one and the same case type, and a part is no case type of its own. */
@Component
final class IdentityRule implements FolderRule {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,4}");

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        Manifest manifest = folder.manifest();
        String file = folder.manifestPath() + "：";
        if (!KEY.matcher(folder.key()).matches()) {
            problems.add("processes/" + folder.key() + "/：文件夹名应当是小写英文加短横线，例如 service-request，请改名。");
        }
        if (!manifest.key().equals(folder.key())) {
            problems.add(file + "key 写的是“" + manifest.key() + "”，应当和文件夹名“" + folder.key() + "”一样。");
        }
        if (!folder.model().processId().equals(folder.key())) {
            problems.add(folder.modelPath() + "：流程的编号是“" + folder.model().processId() + "”，应当和文件夹名“" + folder.key()
                    + "”一样，请在设计器中改。");
        }
        String kept = folder.model().historyTimeToLive();
        if (kept == null || kept.isBlank()) {
            problems.add(folder.modelPath() + "：流程没有写历史保留期（historyTimeToLive），请在设计器中填上，例如 P180D。");
        }
        if (manifest.isPart()) {
            part(manifest, file, problems);
        } else {
            caseType(manifest, file, problems);
        }
        return problems;
    }

    private static void part(Manifest manifest, String file, List<String> problems) {
        if (manifest.prefix() != null) {
            problems.add(file + "共用部分（kind: part）没有编号，请删去 prefix。");
        }
        if (manifest.start() != null) {
            problems.add(file + "共用部分（kind: part）不能单独发起，请删去 start。");
        }
    }

    private static void caseType(Manifest manifest, String file, List<String> problems) {
        if (manifest.prefix() == null || !PREFIX.matcher(manifest.prefix()).matches()) {
            problems.add(file + "编号前缀 prefix 应当是两到四个大写字母，请改正。");
        }
        if (manifest.start() == null || manifest.start().openers().isEmpty()) {
            problems.add(file + "没有写 start，请写明发起表单 form 和可以发起的角色 openers。");
        }
    }
}
