package org.communityalerts.craft.targeting;

/** Where people can live. */
interface Density {
    /** How many postcodes lie on the curve from {@code low} to before {@code high}. */
    int between(long low, long high);
}
