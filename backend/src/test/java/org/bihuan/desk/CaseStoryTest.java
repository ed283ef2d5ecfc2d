package org.bihuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.casefile.Cases;
import org.bihuan.desk.PageModels.Fact;
import org.bihuan.desk.PageModels.Part;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the steps wrote, as people read it. */
class CaseStoryTest extends HouseStory {

    @Autowired
    private CaseStory stories;

    @Autowired
    private Cases cases;

    @Test
    void each_part_of_a_finding_stands_with_its_label_and_a_measure_alone() {
        Journey story = world.aCase()
                .of("service-request")
                .open()
                .untilVisit()
                .complete("task_visit", Answers.visit("general"))
                .complete("task_advise", Answers.advise());

        List<Part> finding = fact(story, "发现的问题").rows().get(0);
        List<Part> measure = fact(story, "整改措施").rows().get(0);

        assertThat(finding).extracting(Part::label).contains("问题描述", "隐患级别").doesNotContainNull();
        assertThat(finding).contains(new Part("隐患级别", "一般"));
        assertThat(measure).singleElement().extracting(Part::label).isNull();
    }

    private Fact fact(Journey story, String label) {
        return world
                .as(
                        world.expert(),
                        () -> stories.tell(world.expert(), story.file(), cases.typeOf(story.file()), List.of()))
                .sections()
                .stream()
                .flatMap(section -> section.facts().stream())
                .filter(fact -> fact.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
