using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Optimizers;

/// <summary>Optimizers as the golden files describe them, and what the engines do with them, over plain arrays.</summary>
internal sealed class OptimizerCases
{
    private readonly float[] _parameters;
    private readonly float[] _gradients;
    private readonly int[] _lengths;

    /// <summary>A training of some weights, called w0, w1, ….</summary>
    public OptimizerCases(Optimizer optimizer, params float[][] starts)
    {
        _lengths = [.. starts.Select(static start => start.Length)];
        _parameters = [.. starts.SelectMany(static start => start)];
        _gradients = new float[_parameters.Length];
        int offset = 0;
        var weights = new List<UpdatedWeight>();
        foreach (int length in _lengths)
        {
            weights.Add(new UpdatedWeight($"w{weights.Count}", offset, length, new WeightSettings(default)));
            offset += length;
        }

        Update = new ParameterUpdate(optimizer, weights, (at, length) => _parameters.AsSpan((int)at, length), (at, length) => _gradients.AsSpan((int)at, length));
    }

    /// <summary>What is tried.</summary>
    public ParameterUpdate Update { get; }

    /// <summary>All weights, one after the other.</summary>
    public float[] Parameters => _parameters;

    /// <summary>Takes one step.</summary>
    public void Step(params float[][] gradients)
    {
        gradients.SelectMany(static gradient => gradient).ToArray().CopyTo(_gradients.AsSpan());
        Update.Begin();
        for (int block = 0; block < Update.Blocks.Count; block++)
            Update.Gather(block);
        if (Update.NeedsNorms)
            Update.CombineNorms();

        // The order of blocks is nobody's business.
        for (int block = Update.Blocks.Count - 1; block >= 0; block--)
            Update.Move(block);
    }

    /// <summary>The optimizer of a row of <c>optimizers_golden.json</c>.</summary>
    public static Optimizer Of(JsonElement row)
    {
        JsonElement settings = row.GetProperty("settings");
        float rate = row.Float("learningRate");
        return row.Text("optimizer") switch
        {
            "SGD" => new SGD(rate, Single("momentum", 0), Flag("nesterov")),
            "adam" => new Adam(rate, Number("beta1", 0.9), Number("beta2", 0.999), Single("epsilon", 1e-7f), Flag("amsgrad")),
            "adamw" => new AdamW(rate, row.GetProperty("weightDecay").GetDouble(), Number("beta1", 0.9), Number("beta2", 0.999), Single("epsilon", 1e-7f), Flag("amsgrad")),
            "rmsprop" => new RMSprop(rate, Number("rho", 0.9), Single("momentum", 0), Single("epsilon", 1e-7f), Flag("centered")),
            "adagrad" => new Adagrad(rate, Single("initialAccumulator", 0.1f), Single("epsilon", 1e-7f)),
            "adadelta" => new Adadelta(rate, Number("rho", 0.95), Single("epsilon", 1e-7f)),
            "adamax" => new Adamax(rate, Number("beta1", 0.9), Number("beta2", 0.999), Single("epsilon", 1e-7f)),
            "nadam" => new Nadam(rate, Number("beta1", 0.9), Number("beta2", 0.999), Single("epsilon", 1e-7f)),
            "lion" => new Lion(rate, Number("beta1", 0.9), Number("beta2", 0.99)),
            "ftrl" => new Ftrl(rate, Number("learningRatePower", -0.5), Single("initialAccumulator", 0.1f), Single("l1", 0), Single("l2", 0), Single("l2Shrinkage", 0), Single("beta", 0)),
            var name => throw new ArgumentException($"There is no case for {name}."),
        };

        double Number(string name, double otherwise) => settings.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : otherwise;
        float Single(string name, float otherwise) => (float)Number(name, otherwise);
        bool Flag(string name) => settings.TryGetProperty(name, out JsonElement value) && value.GetBoolean();
    }

    /// <summary>One of each kind and of each form of its rule.</summary>
    public static Optimizer[] Kinds() =>
    [
        new SGD(), new SGD(0.1f, 0.9f), new SGD(0.1f, 0.9f, nesterov: true), new Adam(), new Adam(amsgrad: true), new AdamW(), new AdamW(amsgrad: true),
        new RMSprop(), new RMSprop(momentum: 0.5f), new RMSprop(centered: true), new RMSprop(momentum: 0.5f, centered: true),
        new Adagrad(), new Adadelta(), new Adamax(), new Nadam(), new Lion(), new Ftrl(), new Ftrl(learningRatePower: -0.3, l1: 0.1f, l2: 0.1f),
    ];
}
