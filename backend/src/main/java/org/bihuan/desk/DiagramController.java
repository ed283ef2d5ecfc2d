package org.bihuan.desk;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.people.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The model of a case with where it is and which way it came, for clients and for the page. */
@RestController
class DiagramController {

    record DiagramView(String xml, List<String> current, Set<String> done) {}

    private static final int MOST = 1000;

    private final CaseAccess access;
    private final Cases cases;
    private final CaseDesk desk;
    private final Evidence evidence;

    DiagramController(CaseAccess access, Cases cases, CaseDesk desk, Evidence evidence) {
        this.access = access;
        this.cases = cases;
        this.desk = desk;
        this.evidence = evidence;
    }

    @Operation(summary = "The model of a case, where it is and which way it came")
    @SignedIn
    @GetMapping({"/api/v1/cases/{number}/diagram", "/cases/{number}/diagram"})
    DiagramView diagram(@PathVariable String number) {
        CaseFile file = access.visible(number);
        List<String> current = desk.current(number);
        Set<String> done = new LinkedHashSet<>();
        evidence.events(number, 0, MOST).stream()
                .filter(seen -> seen.event().type().equals("flow-advanced"))
                .forEach(seen -> evidence.data(seen.event()).path("passed").forEach(id -> done.add(id.asText())));
        current.forEach(done::remove);
        return new DiagramView(new String(cases.typeOf(file).bpmn(), StandardCharsets.UTF_8), current, done);
    }
}
