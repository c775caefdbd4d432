namespace CrossTenantSentinel.Engine.Steps.Joining;

/// <summary>Which rows a join gives.</summary>
public enum JoinKind
{
    /// <summary>Of left rows with equal keys only the first; each with every matching right row. What <c>join</c> does unless told otherwise.</summary>
    InnerUnique,

    /// <summary>Every pair of matching rows.</summary>
    Inner,

    /// <summary>Every pair, and left rows without match.</summary>
    LeftOuter,

    /// <summary>Every pair, and right rows without match.</summary>
    RightOuter,

    /// <summary>Every pair, and rows of both sides without match.</summary>
    FullOuter,

    /// <summary>Left rows with a match, once each, without the right side's columns.</summary>
    LeftSemi,

    /// <summary>Right rows with a match, once each, without the left side's columns.</summary>
    RightSemi,

    /// <summary>Left rows without match, without the right side's columns.</summary>
    LeftAnti,

    /// <summary>Right rows without match, without the left side's columns.</summary>
    RightAnti,
}
