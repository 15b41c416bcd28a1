package planted.alert.plan;

/** A breach, planted to be found: a use case knows another. */
public final class NextUseCase {
    public planted.alert.accept.Decision decision;
}
