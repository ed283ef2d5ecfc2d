package org.bihuan.casetype;

import java.util.Map;

/** The port to whatever keeps deployed case types; the engine implements it. */
public interface Deployments {

    /**
     * Deploys the whole folder in one deployment, its manifest and forms included.
     *
     * @return the version that runs from now on; unchanged resources give the version that is already there
     */
    int deploy(CaseTypeFolder folder);

    /** What was deployed as this version, by path; empty if there is no such version. */
    Map<String, byte[]> resources(String key, int version);
}
