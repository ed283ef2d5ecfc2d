package org.bihuan.casetype;

/**
 * How far a role reaches: the whole bureau, the parties of the case, or the town of the site. No case belongs to one unit yet,
 * so a folder that narrows a role to a unit is refused.
 */
public enum Scope {
    BUREAU,
    PARTY,
    TOWN
}
