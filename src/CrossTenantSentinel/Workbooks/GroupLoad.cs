namespace CrossTenantSentinel.Workbooks;

/// <summary>When the steps of a group run.</summary>
public enum GroupLoad
{
    /// <summary>As soon as the group shows.</summary>
    Lazy,

    /// <summary>When the reader presses a button.</summary>
    Explicit,

    /// <summary>Also while the group is hidden.</summary>
    Always,
}
