package org.bihuan.desk;

import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.TrackingCodes;
import org.bihuan.desk.PageModels.TrackingView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where and with what code a case can be followed without signing in; for those who may see the case. */
@Component
class TrackingLinks {

    private final TrackingCodes codes;
    private final Cases cases;
    private final String baseUrl;

    TrackingLinks(TrackingCodes codes, Cases cases, @Value("${bihuan.base-url:http://localhost:8080}") String baseUrl) {
        this.codes = codes;
        this.cases = cases;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    TrackingView of(CaseFile file) {
        String code = codes.of(file);
        return new TrackingView(
                file.number(),
                cases.typeOf(file).manifest().partyName(),
                baseUrl + "/track/" + file.number(),
                code.substring(0, code.length() / 2) + "-" + code.substring(code.length() / 2));
    }
}
