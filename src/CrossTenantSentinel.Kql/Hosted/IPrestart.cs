namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>A front end that can start before its first query is known.</summary>
public interface IPrestart
{
    /// <summary>Starts what takes time to start, and returns at once. Failures show with the first query.</summary>
    void Prestart();
}
