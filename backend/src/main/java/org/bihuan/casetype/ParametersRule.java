package org.bihuan.casetype;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every parameter that the manifest asks for is written down. */
@Component
final class ParametersRule implements FolderRule {

    private final Parameters parameters;

    ParametersRule(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        return folder.manifest().derived().entrySet().stream()
                .flatMap(entry -> Stream.of(
                                entry.getValue().parameter(), entry.getValue().atLeast())
                        .filter(code -> code != null && !parameters.knows(code))
                        .map(code -> folder.manifestPath() + "：derived." + entry.getKey() + " 里的参数“" + code
                                + "”找不到，请写进 processes/parameters.yaml。"))
                .toList();
    }
}
