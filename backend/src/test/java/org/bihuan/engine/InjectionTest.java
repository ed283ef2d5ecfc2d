package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.ledger.Ledger;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nothing that anybody can write reaches the engine as an expression, and an expression reaches nothing of the engine. */
class InjectionTest extends HouseStory {

    private static final String[] PAYLOADS = {
        "${execution.processEngineServices.repositoryService.createDeployment()}",
        "${execution.getProcessEngineServices()}",
        "${sendNotice.execute(execution)}",
        "${now()}",
        "${dateTime()}",
        "${''.getClass()}",
        "${caseNumber.getClass().forName('java.lang.Runtime')}",
        "${caseNumber.class}",
        "${caseNumber.length()}",
        "${clock.clocks}",
        "${clock.toString()}",
        "${clock.due('TB2026-000001')}",
        "#{execution.setVariable('stolen', true)}"
    };

    private static final String CONDITION =
            """
            <startEvent id="s"/><exclusiveGateway id="g" default="d"/><endEvent id="end_a"/><endEvent id="end_b"/>
            <sequenceFlow id="f" sourceRef="s" targetRef="g"/><sequenceFlow id="d" sourceRef="g" targetRef="end_b"/>
            <sequenceFlow id="c" sourceRef="g" targetRef="end_a">
              <conditionExpression xsi:type="tFormalExpression">%s</conditionExpression></sequenceFlow>""";
    private static final String TIMER =
            """
            <startEvent id="s"/><endEvent id="end_a"/><intermediateCatchEvent id="t"><timerEventDefinition>
            <timeDate xsi:type="tFormalExpression">%s</timeDate></timerEventDefinition></intermediateCatchEvent>
            <sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="d" sourceRef="t" targetRef="end_a"/>""";
    private static final String ASSIGNEE =
            """
            <startEvent id="s"/><endEvent id="end_a"/><userTask id="u" camunda:assignee="%s"/>
            <sequenceFlow id="f" sourceRef="s" targetRef="u"/><sequenceFlow id="d" sourceRef="u" targetRef="end_a"/>""";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcTemplate sql;

    static Stream<Arguments> everywhere() {
        return Stream.of(PAYLOADS).flatMap(payload -> Stream.of("condition", "timer", "assignee")
                .map(place -> Arguments.of(place, payload)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everywhere")
    void a_model_that_reaches_for_the_engine_is_refused_and_nothing_happens(String place, String payload) {
        String key = "x" + UUID.randomUUID().toString().substring(0, 8);
        String number = "X-" + key;
        String body =
                switch (place) {
                    case "condition" -> CONDITION;
                    case "timer" -> TIMER;
                    default -> ASSIGNEE;
                };
        long deployments = repository.createDeploymentQuery().count();

        Throwable refused = catchThrowable(() -> {
            String deployment = deploy(key, body.formatted(payload));
            try {
                ledger.begin(
                        number, () -> runtime.startProcessInstanceByKey(key, number, Map.of("caseNumber", number)));
            } finally {
                repository.deleteDeployment(deployment, true);
            }
        });

        assertThat(messages(refused))
                .containsAnyOf(
                        "expressions may not reach",
                        "Cannot resolve identifier 'execution'",
                        "Could not resolve function",
                        "Cannot find property execution");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM ledger_chain WHERE case_number = ?", Long.class, number))
                .isZero();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM ACT_RU_VARIABLE WHERE NAME_ = 'stolen'", Long.class))
                .isZero();
    }

    @Test
    void the_same_model_without_a_payload_runs() {
        String key = "x" + UUID.randomUUID().toString().substring(0, 8);
        String number = world.aCase().of("service-request").open().number();
        String deployment = deploy(key, CONDITION.formatted("${caseNumber == 'nobody'}"));

        assertThatThrownBy(() -> ledger.write(number, () -> {
                    runtime.startProcessInstanceByKey(key, number, Map.of("caseNumber", number));
                    throw new IllegalStateException("it ran");
                }))
                .hasMessage("it ran");

        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}",
                "${sendNotice}",
                "${sendNotice.execute(null)}",
                "${clock.due('X-OR', 'SR-ADVISE')}",
                "${caseNumber.getClass()}",
                "${now()}"
            })
    void the_payload_of_the_or_query_is_not_run(String payload) {
        ProcessInstanceQueryImpl instances =
                (ProcessInstanceQueryImpl) runtime.createProcessInstanceQuery().or();
        instances.addExpression("processInstanceBusinessKey", payload);

        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(payload)
                        .endOr()
                        .list())
                .isInstanceOfAny(ProcessEngineException.class, ELException.class);
        catchThrowable(() -> instances.endOr().list());
        assertThatThrownBy(() ->
                        tasks.createTaskQuery().taskAssigneeExpression(payload).list())
                .isInstanceOf(ProcessEngineException.class);

        assertThat(sql.queryForObject("SELECT COUNT(*) FROM clock WHERE case_number = 'X-OR'", Long.class))
                .isZero();
    }

    @Test
    void what_people_write_comes_back_as_they_wrote_it() {
        String nasty =
                "<script>alert(1)</script> ${execution} #{now()} {{caseNumber}} {remark} $1 \\ '; DROP TABLE x; --";
        // a price is not for an advice
        String inAdvice = nasty.replace("$1", "");
        Journey story = world.aCase()
                .of("service-request")
                .with("description", nasty, "contactName", "${7*7}", "siteAddress", nasty)
                .open();

        story.complete(
                        "task_accept",
                        Answers.of("decision", "supplement", "category", "other", "supplementNote", nasty))
                .complete("task_supplement", Answers.of("reply", nasty))
                .untilVisit()
                .complete("task_visit", Answers.visit("major"))
                .complete("task_reviewMajor", Answers.review("hand_over").put("reason", nasty))
                .complete("task_advise", Answers.advise().put("advice", inAdvice));

        assertThat(story.value("description").asText()).isEqualTo(nasty);
        assertThat(story.value("contactName").asText()).isEqualTo("${7*7}");
        assertThat(story.value("reply").asText()).isEqualTo(nasty);
        assertThat(story.value("advice").asText()).isEqualTo(inAdvice);
        assertThat(world.lastNotice("unithead1", story.number())).contains(nasty);
        assertThat(Journey.data(story.events().get(0)).path("description").asText())
                .isEqualTo(nasty);
        assertThat(story.open()).containsExactly("task_confirm");
        assertThat(ledger.verify(story.number()).valid()).isTrue();
    }

    private String deploy(String key, String body) {
        String model =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process></definitions>"""
                        .formatted(key, body);
        return repository
                .createDeployment()
                .addString(key + ".bpmn", model)
                .deploy()
                .getId();
    }

    private static String messages(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }
}
