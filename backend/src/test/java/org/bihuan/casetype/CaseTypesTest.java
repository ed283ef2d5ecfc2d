package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.casetype.FolderWorld.KEY;
import static org.bihuan.casetype.FolderWorld.MANIFEST;
import static org.bihuan.casetype.FolderWorld.MODEL;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bihuan.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTypesTest {

    @TempDir
    private Path place;

    @TempDir
    private Path laterPlace;

    private final DeploymentsInMemory deployments = new DeploymentsInMemory();

    @Test
    void a_good_folder_is_deployed_and_listed() {
        CaseTypes types = FolderWorld.good().caseTypes(place, deployments);

        types.load();

        CaseType type = types.current(KEY);
        assertThat(types.all()).containsExactly(type);
        assertThat(type.version()).isEqualTo(1);
        assertThat(type.manifest().name()).isEqualTo("示例许可");
        assertThat(type.forms()).containsOnlyKeys("start", "check", "visit", "withdraw");
        assertThat(type.bpmn()).isEqualTo(deployments.resources(KEY, 1).get(MODEL));
    }

    @Test
    void the_same_folder_keeps_its_version() {
        FolderWorld.good().caseTypes(place, deployments).load();
        CaseTypes again = FolderWorld.good().caseTypes(laterPlace, deployments);

        again.load();

        assertThat(again.current(KEY).version()).isEqualTo(1);
    }

    @Test
    void a_removed_file_makes_a_new_version() {
        String template = "processes/permit-demo/documents/permit.docx";
        FolderWorld.good().caseTypes(place, deployments).load();
        CaseTypes without = FolderWorld.good()
                .remove(template)
                .replace(MANIFEST, "documents:\n  permit: {name: 许可证, template: permit.docx}\n", "")
                .caseTypes(laterPlace, deployments);

        without.load();

        assertThat(without.current(KEY).version()).isEqualTo(2);
        assertThat(without.current(KEY).resources()).doesNotContainKey(template);
    }

    @Test
    void an_older_version_is_read_as_it_was_deployed() {
        FolderWorld.good().caseTypes(place, deployments).load();
        CaseTypes types = FolderWorld.good().replace(MANIFEST, "已准予", "已批准").caseTypes(laterPlace, deployments);

        types.load();

        assertThat(types.current(KEY).manifest().outcomeName("granted")).isEqualTo("已批准");
        assertThat(types.at(KEY, 2)).isSameAs(types.current(KEY));
        assertThat(types.at(KEY, 1).manifest().outcomeName("granted")).isEqualTo("已准予");
        assertThat(types.at(KEY, 1)).isSameAs(types.at(KEY, 1));
    }

    @Test
    void an_unknown_type_or_version_is_not_found() {
        CaseTypes types = FolderWorld.good().caseTypes(place, deployments);
        types.load();

        assertThatThrownBy(() -> types.current("nothing")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> types.at(KEY, 9)).isInstanceOf(RefusedException.class);
    }

    @Test
    void one_bad_folder_keeps_all_from_being_deployed_and_everything_is_told_at_once() {
        CaseTypes types = FolderWorld.good()
                .twin("second-demo")
                .replace(MANIFEST, "deadline: PD-CHECK", "deadline: PD-SOON")
                .replace(MODEL, "name=\"核查\"", "name=\"Visit\"")
                .caseTypes(place, deployments);

        assertThatThrownBy(types::load)
                .isInstanceOf(FoldersRefusedException.class)
                .hasMessageContaining("PD-SOON")
                .hasMessageContaining("(task_visit)的名称应当是中文")
                .hasMessageContaining("编号前缀 PD已经被");
        assertThat(deployments.resources(KEY, 1)).isEmpty();
    }

    @Test
    void the_contents_list_names_every_file_with_its_digest() {
        CaseTypeFolder folder = FolderWorld.good().folder(place);

        String contents =
                new String(folder.resources().get("processes/permit-demo/contents.txt"), StandardCharsets.UTF_8);

        assertThat(contents.lines())
                .hasSize(folder.resources().size() - 1)
                .allMatch(line -> line.matches("[0-9a-f]{64}  \\S+"));
        assertThat(contents).contains("  " + MODEL + "\n").contains("  forms/permit-demo/start.form\n");
    }
}
