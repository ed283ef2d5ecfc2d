package org.bihuan.casetype;

import java.util.List;
import java.util.Optional;

/** A condition in its parts, so that it can be asked with only some of its variables known. */
sealed interface Term {

    /** Whether it holds; empty if what is known does not tell. */
    Optional<Boolean> holds(Knowledge known);

    /** What is known once it is taken for granted that it holds, or does not. */
    Knowledge assume(Knowledge known, boolean holds);

    /** All of the parts, or any of them. */
    record Joined(boolean all, List<Term> parts) implements Term {

        @Override
        public Optional<Boolean> holds(Knowledge known) {
            boolean certain = true;
            for (Term part : parts) {
                Optional<Boolean> one = part.holds(known);
                if (one.isPresent() && one.get() != all) {
                    return one;
                }
                certain &= one.isPresent();
            }
            return certain ? Optional.of(all) : Optional.empty();
        }

        @Override
        public Knowledge assume(Knowledge known, boolean holds) {
            if (holds == all) {
                Knowledge more = known;
                for (Term part : parts) {
                    more = part.assume(more, holds);
                }
                return more;
            }
            // one part must make the difference: known which only if it is the last that is open
            List<Term> open =
                    parts.stream().filter(part -> part.holds(known).isEmpty()).toList();
            return open.size() == 1 ? open.get(0).assume(known, holds) : known;
        }
    }

    /** The contrary. */
    record Not(Term part) implements Term {

        @Override
        public Optional<Boolean> holds(Knowledge known) {
            return part.holds(known).map(holds -> !holds);
        }

        @Override
        public Knowledge assume(Knowledge known, boolean holds) {
            return part.assume(known, !holds);
        }
    }

    /** A variable has the value; a bare variable is one that has the value {@code true}. */
    record Has(String variable, String value) implements Term {

        @Override
        public Optional<Boolean> holds(Knowledge known) {
            return known.has(variable, value);
        }

        @Override
        public Knowledge assume(Knowledge known, boolean holds) {
            return known.with(variable, value, holds);
        }
    }

    /** What nothing can be said about beforehand, such as whether an amount is larger than another. */
    record Open() implements Term {

        @Override
        public Optional<Boolean> holds(Knowledge known) {
            return Optional.empty();
        }

        @Override
        public Knowledge assume(Knowledge known, boolean holds) {
            return known;
        }
    }
}
