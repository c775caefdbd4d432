namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>What the front end says of one query: a <see cref="BoundQuery"/>, or a <see cref="FrontEndFailure"/>.</summary>
public abstract record FrontEndAnswer
{
    private protected FrontEndAnswer()
    {
    }
}
