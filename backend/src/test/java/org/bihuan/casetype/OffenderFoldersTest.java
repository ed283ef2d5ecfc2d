package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.casetype.FolderWorld.CHECK_FORM;
import static org.bihuan.casetype.FolderWorld.DECISION;
import static org.bihuan.casetype.FolderWorld.MANIFEST;
import static org.bihuan.casetype.FolderWorld.MODEL;
import static org.bihuan.casetype.FolderWorld.START_FORM;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The good folder, spoiled in one place at a time: the contract names the place. */
class OffenderFoldersTest {

    @TempDir
    private Path place;

    @Test
    void the_good_folder_has_no_problem() {
        assertThat(FolderWorld.good().problems(place)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "files",
        "org.bihuan.casetype.OffenderManifests#manifests",
        "org.bihuan.casetype.OffenderManifests#documents",
        "org.bihuan.casetype.OffenderManifests#derivations",
        "org.bihuan.casetype.OffenderManifests#stagesAndOptions",
        "org.bihuan.casetype.OffenderManifests#phrases",
        "org.bihuan.casetype.OffenderManifests#figures",
        "org.bihuan.casetype.OffenderModels#models",
        "org.bihuan.casetype.OffenderModels#expressions"
    })
    void an_offender_is_named(String offence, UnaryOperator<FolderWorld> spoil, String file, String sentence) {
        List<String> problems = spoil.apply(FolderWorld.good()).problems(place);

        assertThat(problems)
                .anySatisfy(problem ->
                        assertThat(problem).startsWith(file).contains(sentence).endsWith("。"));
    }

    @Test
    void every_rule_of_the_room_takes_part_in_these_tests() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(FolderRule.class));

        var found = scanner.findCandidateComponents("org.bihuan.casetype").stream()
                .map(rule -> rule.getBeanClassName())
                .toList();

        assertThat(FolderWorld.rules(FolderWorld.WORDS).stream()
                        .map(rule -> rule.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(found);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                offender(
                        "no forms folder",
                        world -> world.remove(START_FORM)
                                .remove(CHECK_FORM)
                                .remove("forms/permit-demo/visit.form")
                                .remove("forms/permit-demo/withdraw.form"),
                        "forms/permit-demo/",
                        "要成对"),
                offender(
                        "forms without process",
                        world -> world.put("forms/orphan/start.form", "{}"),
                        "processes/orphan/",
                        "要成对"),
                offender("no manifest", world -> world.remove(MANIFEST), MANIFEST, "没有这个文件"),
                offender("no process", world -> world.remove(MODEL), MODEL, "没有这个文件"),
                offender("a form that is gone", world -> world.remove(START_FORM), MANIFEST, "表单“start”找不到"),
                offender(
                        "a form that nobody asks for",
                        world -> world.put("forms/permit-demo/idle.form", "{\"id\": \"permit-demo-idle\"}"),
                        "forms/permit-demo/idle.form",
                        "没有地方用到这个表单"),
                offender(
                        "a form with another id",
                        world -> world.replace(CHECK_FORM, "permit-demo-check", "check"),
                        CHECK_FORM,
                        "应当是“permit-demo-check”"),
                offender("a form that is no JSON", world -> world.put(CHECK_FORM, "{"), CHECK_FORM, "不是合法的 JSON"),
                offender(
                        "an unknown file",
                        world -> world.put("processes/permit-demo/notes.txt", "x"),
                        "processes/permit-demo/notes.txt",
                        "不认识这个文件"),
                offender(
                        "a second process",
                        world -> world.put("processes/permit-demo/old.bpmn", "x"),
                        "processes/permit-demo/old.bpmn",
                        "不认识这个文件"),
                offender(
                        "an unused template",
                        world -> world.put("processes/permit-demo/documents/old.docx", "x"),
                        "processes/permit-demo/documents/old.docx",
                        "没有地方用到这个文书模板"),
                offender(
                        "an unused decision",
                        world -> world.put(
                                "processes/permit-demo/luck.dmn",
                                good(DECISION).replace("permit-demo-risk", "permit-demo-luck")),
                        "processes/permit-demo/luck.dmn",
                        "没有决策任务用到"),
                offender(
                        "a decision without time to live",
                        world -> world.replace(DECISION, " camunda:historyTimeToLive=\"P180D\"", ""),
                        DECISION,
                        "historyTimeToLive"),
                offender(
                        "a decision on an unknown variable",
                        world -> world.replace(DECISION, "<text>category</text>", "<text>mood</text>"),
                        DECISION,
                        "“mood”"),
                offender(
                        "a decision that calls",
                        world -> world.replace(DECISION, "<text>category</text>", "<text>x.y()</text>"),
                        DECISION,
                        "“x.y()”"),
                offender(
                        "a decision in another language",
                        world -> world.replace(
                                DECISION, "<inputExpression ", "<inputExpression expressionLanguage=\"groovy\" "),
                        DECISION,
                        "expressionLanguage"),
                offender(
                        "a decision with two answers",
                        world -> world.replace(
                                DECISION,
                                "<rule id=\"rule_fire\">",
                                "<output id=\"o2\" name=\"more\" /><rule id=\"rule_fire\">"),
                        DECISION,
                        "恰好有一个输出"),
                offender(
                        "a prefix twice",
                        world -> world.twin("second-demo"),
                        "processes/second-demo/case-type.yaml",
                        "编号前缀 PD已经被"));
    }

    static Arguments offender(String offence, UnaryOperator<FolderWorld> spoil, String file, String sentence) {
        return arguments(offence, spoil, file, sentence);
    }

    private static String good(String file) {
        return FolderWorld.good().content(file);
    }
}
