using System.Diagnostics;
using Azure.Core;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>Everything a run takes from the process it runs in: the one place where the world comes in, so that tests can give another.</summary>
public sealed record Surroundings
{
    /// <summary>The folder that relative paths of the command line start from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The folder of the tool, whose repository is meant where the working directory lies in none; null, the default, for no such fallback.</summary>
    public string? ToolFolder { get; init; }

    /// <summary>The environment variables.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Findings and whatever else a command is asked for.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Progress, and why a run ended early.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches <see cref="Output"/>; false by default.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person watches <see cref="Error"/>; false by default.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The clock; that of the system by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The day, in UTC, so that a run says the same wherever it runs.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>Ends the run early; never by default.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Starts a process that outlives the run, to make what later runs start from; null, the default, where nothing is to outlive it.</summary>
    public Action<ProcessStartInfo>? Detach { get; init; }

    /// <summary>The pack under the settings of a tenant; the shipped one by default.</summary>
    public Func<TenantSettings, Catalog> Pack { get; init; } = ShippedPack.Under;

    /// <summary>Where tokens for Microsoft Graph come from; null, the default, for the credentials of the machine, and none for a service on it.</summary>
    public Func<TokenCredential>? GraphCredential { get; init; }

    /// <summary>Makes what binds queries; null, the default, for <see cref="ShippedFrontEnd"/>.</summary>
    public Func<IKustoFrontEnd>? FrontEnd { get; init; }
}
