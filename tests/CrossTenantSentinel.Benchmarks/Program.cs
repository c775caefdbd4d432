using BenchmarkDotNet.Running;
using CrossTenantSentinel.Benchmarks.Execution;
using CrossTenantSentinel.Benchmarks.Processes;

return args switch
{
    ["processes", .. string[] rest] => ProcessMeasures.Run(rest, Console.Out, Console.Error),
    ["engine", .. string[] rest] => EngineMeasures.Run(rest, Console.Out, Console.Error),
    [ChildWork.Verb, .. string[] rest] => ChildWork.Run(rest, Console.Out),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 1,
};
