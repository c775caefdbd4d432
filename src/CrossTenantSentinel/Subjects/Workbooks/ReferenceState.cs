namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>Whether a parameter exists where it is named.</summary>
public enum ReferenceState
{
    /// <summary>It does.</summary>
    Defined,

    /// <summary>Only a later step makes it.</summary>
    Later,

    /// <summary>Only a group that does not export it makes it.</summary>
    Enclosed,

    /// <summary>No step makes it, but one makes a parameter whose name differs in case only.</summary>
    OtherCase,

    /// <summary>No step makes it.</summary>
    Undefined,
}
