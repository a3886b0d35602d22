using System;

namespace Autoencoders.TorchSharp.Tests.Hosting;

/// <summary>Every optimizer, alone and with all that a step can do besides.</summary>
internal static class OptimizerKinds
{
    public static readonly Func<Optimizer>[] All =
    [
        static () => new SGD(0.1f),
        static () => new SGD(0.1f, 0.9f),
        static () => new SGD(0.1f, 0.9f, nesterov: true),
        static () => new Adam(0.01f),
        static () => new Adam(0.01f, amsgrad: true),
        static () => new AdamW(0.01f),
        static () => new RMSprop(0.01f),
        static () => new RMSprop(0.01f, momentum: 0.5f, centered: true),
        static () => new Adagrad(0.1f),
        static () => new Adadelta(1),
        static () => new Adamax(0.01f),
        static () => new Nadam(0.01f),
        static () => new Lion(0.003f),
        static () => new Ftrl(0.1f, l1: 0.01f),
        static () => new SGD(0.1f) { ClipNorm = 0.05, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9 },
        static () => new SGD(0.1f, 0.9f) { GlobalClipNorm = 0.05, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9, MovingAverageOverwriteFrequency = 3 },
        static () => new SGD(0.1f, 0.9f, nesterov: true) { ClipValue = 0.01, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9 },
        static () => new Adam(0.01f) { ClipNorm = 0.05, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9, MovingAverageOverwriteFrequency = 3 },
        static () => new Adam(0.01f, amsgrad: true) { GlobalClipNorm = 0.05, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9 },
        static () => new AdamW(0.01f) { ClipValue = 0.01, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9, MovingAverageOverwriteFrequency = 3 },
        static () => new RMSprop(0.01f) { ClipNorm = 0.05, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9 },
        static () => new RMSprop(0.01f, momentum: 0.5f, centered: true) { GlobalClipNorm = 0.05, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9, MovingAverageOverwriteFrequency = 3 },
        static () => new Adagrad(0.1f) { ClipValue = 0.01, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9 },
        static () => new Adadelta(1) { ClipNorm = 0.05, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9, MovingAverageOverwriteFrequency = 3 },
        static () => new Adamax(0.01f) { GlobalClipNorm = 0.05, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9 },
        static () => new Nadam(0.01f) { ClipValue = 0.01, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9, MovingAverageOverwriteFrequency = 3 },
        static () => new Lion(0.003f) { ClipNorm = 0.05, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9 },
        static () => new Ftrl(0.1f, l1: 0.01f) { GlobalClipNorm = 0.05, WeightDecay = 0.01, ExcludedFromWeightDecay = ["bias"], GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9, MovingAverageOverwriteFrequency = 3 },
        static () => new Adam { Schedule = new CosineDecay(0.02, 10) },
    ];
}
