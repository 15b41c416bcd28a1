package planted.plan;

/** A breach, planted to be found: a room knows another. */
public final class NextRoom {
    public planted.accept.Decision room;
}
