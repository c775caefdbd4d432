namespace CrossTenantSentinel.Lookalikes;

/// <summary>How a name imitates another.</summary>
public enum LookalikeKind
{
    /// <summary>Both look the same.</summary>
    EqualSkeleton,

    /// <summary>A letter or two are different.</summary>
    Distance,

    /// <summary>The other name stands in it, next to a word that invites to sign in.</summary>
    Lure,

    /// <summary>Most pairs of neighbouring letters are the same. Too weak a sign to report on its own.</summary>
    SharedPairs,
}
