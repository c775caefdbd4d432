namespace CrossTenantSentinel.Automation;

/// <summary>When an automation rule looks at an incident.</summary>
public enum IncidentTrigger
{
    /// <summary>When it is created.</summary>
    Created,

    /// <summary>When it changes.</summary>
    Updated,
}
