package org.bihuan.casetype;

/** How far a role reaches: the whole bureau, the parties of the case, the unit in charge, or the town of the site. */
public enum Scope {
    BUREAU,
    PARTY,
    UNIT,
    TOWN
}
