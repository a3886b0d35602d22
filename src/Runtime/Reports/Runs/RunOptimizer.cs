using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>An optimizer with its numbers.</summary>
internal static class RunOptimizer
{
    public static IEnumerable<(string Name, string Value)> Facts(Optimizer optimizer)
    {
        yield return ("Name", optimizer.Name);
        yield return ("Learning rate", RunFormat.Value(optimizer.RateAt(0)) + (optimizer.Schedule is { } schedule ? " at first, " + schedule.GetType().Name : ""));
        foreach ((string name, string value) in Own(optimizer))
            yield return (name, value);
        foreach ((string name, double? value) in Common(optimizer))
        {
            if (value is { } number)
                yield return (name, RunFormat.Value(number));
        }
    }

    private static (string Name, string Value)[] Own(Optimizer optimizer) => optimizer switch
    {
        Adam adam => Moments(adam.Beta1, adam.Beta2, adam.Epsilon, adam.Amsgrad),
        AdamW adam => Moments(adam.Beta1, adam.Beta2, adam.Epsilon, adam.Amsgrad),
        Adamax adam => Moments(adam.Beta1, adam.Beta2, adam.Epsilon),
        Nadam adam => Moments(adam.Beta1, adam.Beta2, adam.Epsilon),
        Lion lion => Moments(lion.Beta1, lion.Beta2, null),
        SGD sgd => [("Momentum", RunFormat.Value(sgd.Momentum) + (sgd is { Momentum: > 0, Nesterov: true } ? ", Nesterov" : ""))],
        RMSprop rms => [("ρ", RunFormat.Value(rms.Rho)), ("Momentum", RunFormat.Value(rms.Momentum)), ("ε", RunFormat.Value(rms.Epsilon)), ("Centered", rms.Centered ? "yes" : "no")],
        Adadelta delta => [("ρ", RunFormat.Value(delta.Rho)), ("ε", RunFormat.Value(delta.Epsilon))],
        Adagrad grad => [("Initial accumulator", RunFormat.Value(grad.InitialAccumulator)), ("ε", RunFormat.Value(grad.Epsilon))],
        Ftrl ftrl =>
        [
            ("Learning rate power", RunFormat.Value(ftrl.LearningRatePower)), ("Initial accumulator", RunFormat.Value(ftrl.InitialAccumulator)), ("L1", RunFormat.Value(ftrl.L1)),
            ("L2", RunFormat.Value(ftrl.L2)), ("L2 shrinkage", RunFormat.Value(ftrl.L2Shrinkage)), ("β", RunFormat.Value(ftrl.Beta)),
        ],
        _ => [],
    };

    private static (string Name, string Value)[] Moments(double beta1, double beta2, float? epsilon, bool isAmsgrad = false)
    {
        var facts = new List<(string Name, string Value)> { ("β₁", RunFormat.Value(beta1)), ("β₂", RunFormat.Value(beta2)) };
        if (epsilon is { } number)
            facts.Add(("ε", RunFormat.Value(number)));
        if (isAmsgrad)
            facts.Add(("AMSGrad", "yes"));
        return [.. facts];
    }

    private static IEnumerable<(string Name, double? Value)> Common(Optimizer optimizer) =>
    [
        ("Weight decay", optimizer.WeightDecay), ("Clipped by norm", optimizer.ClipNorm), ("Clipped by value", optimizer.ClipValue), ("Clipped by global norm", optimizer.GlobalClipNorm),
        ("Moving average", optimizer.UseExponentialMovingAverage ? optimizer.MovingAverageMomentum : null), ("Steps accumulated", optimizer.GradientAccumulationSteps),
    ];
}
