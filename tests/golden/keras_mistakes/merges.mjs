// Layers that join, share or name others.
export const mistakes = [
  {
    mistake: "AddOtherChannels",
    title: "A skip of 16 channels added to 32",
    targets: [10],
    keras(tf) {
      const input = tf.input({ shape: [32, 32, 3] });
      const stem = tf.layers.conv2d({ filters: 16, kernelSize: 3, padding: "same", activation: "relu" }).apply(input);
      const wide = tf.layers.conv2d({ filters: 32, kernelSize: 3, padding: "same" }).apply(stem);
      const sum = tf.layers.add().apply([wide, stem]);
      const pooled = tf.layers.globalAveragePooling2d({}).apply(sum);
      const model = tf.model({ inputs: input, outputs: tf.layers.dense({ units: 10 }).apply(pooled) });
      return { model };
    },
  },
  {
    mistake: "ValidConvolutionAdd",
    title: "A residual around convolutions without padding",
    targets: [10],
    keras(tf) {
      const input = tf.input({ shape: [32, 32, 16] });
      const first = tf.layers.conv2d({ filters: 16, kernelSize: 3, activation: "relu" }).apply(input);
      const second = tf.layers.conv2d({ filters: 16, kernelSize: 3 }).apply(first);
      const sum = tf.layers.add().apply([second, input]);
      const pooled = tf.layers.globalAveragePooling2d({}).apply(sum);
      const model = tf.model({ inputs: input, outputs: tf.layers.dense({ units: 10 }).apply(pooled) });
      return { model };
    },
  },
  {
    mistake: "OddPoolingConcatenate",
    title: "A U-Net's skip of 25 pixels beside 24",
    remark: "A good message: it names the rule and both shapes. Where they come from is left to the reader.",
    targets: [25, 25, 1],
    keras(tf) {
      const input = tf.input({ shape: [25, 25, 1] });
      const wide = tf.layers.conv2d({ filters: 16, kernelSize: 3, padding: "same", activation: "relu" }).apply(input);
      const small = tf.layers.maxPooling2d({ poolSize: 2 }).apply(wide);
      const deep = tf.layers.conv2d({ filters: 32, kernelSize: 3, padding: "same" }).apply(small);
      const large = tf.layers.upSampling2d({ size: [2, 2] }).apply(deep);
      const both = tf.layers.concatenate().apply([large, wide]);
      const model = tf.model({ inputs: input, outputs: tf.layers.conv2d({ filters: 1, kernelSize: 1, activation: "sigmoid" }).apply(both) });
      return { model };
    },
  },
  {
    mistake: "MultiplyOtherWidth",
    title: "A gate of another width than what it gates",
    targets: [10],
    keras(tf) {
      const input = tf.input({ shape: [64] });
      const gate = tf.layers.dense({ units: 32, activation: "sigmoid" }).apply(input);
      const value = tf.layers.dense({ units: 24 }).apply(input);
      const gated = tf.layers.multiply().apply([value, gate]);
      const model = tf.model({ inputs: input, outputs: tf.layers.dense({ units: 10 }).apply(gated) });
      return { model };
    },
  },
  {
    mistake: "ConcatenateSteps",
    title: "Sequences of other lengths side by side",
    remark: "A good message: it names the rule and both shapes.",
    targets: [1],
    keras(tf) {
      const past = tf.input({ shape: [10, 8] });
      const future = tf.input({ shape: [5, 8] });
      const both = tf.layers.concatenate().apply([future, past]);
      const last = tf.layers.lstm({ units: 16 }).apply(both);
      const model = tf.model({ inputs: [past, future], outputs: tf.layers.dense({ units: 1 }).apply(last) });
      return { model };
    },
  },
  {
    mistake: "ConcatenateRanks",
    title: "A label beside a picture",
    targets: [10],
    keras(tf) {
      const picture = tf.input({ shape: [28, 28, 1] });
      const label = tf.input({ shape: [10] });
      const both = tf.layers.concatenate().apply([label, picture]);
      const flat = tf.layers.flatten().apply(both);
      const model = tf.model({ inputs: [picture, label], outputs: tf.layers.dense({ units: 10 }).apply(flat) });
      return { model };
    },
  },
  {
    mistake: "ConcatenateOnAMissingAxis",
    title: "A concatenation along an axis that is not there",
    remark: "Found early, but the message speaks of what followed from it.",
    targets: [1],
    keras(tf) {
      const a = tf.input({ shape: [16] });
      const b = tf.input({ shape: [16] });
      const both = tf.layers.concatenate({ axis: 2 }).apply([b, a]);
      const model = tf.model({ inputs: [a, b], outputs: tf.layers.dense({ units: 1 }).apply(both) });
      return { model };
    },
  },
  {
    mistake: "DotOfDifferentSizes",
    title: "Products of queries and keys of another width",
    targets: [1],
    keras(tf) {
      const query = tf.input({ shape: [10, 8] });
      const key = tf.input({ shape: [10, 6] });
      const product = tf.layers.dot({ axes: -1 }).apply([key, query]);
      const flat = tf.layers.flatten().apply(product);
      const model = tf.model({ inputs: [query, key], outputs: tf.layers.dense({ units: 1 }).apply(flat) });
      return { model };
    },
  },
  {
    mistake: "AddOfNothing",
    title: "A sum of one",
    remark: "A good message: the rule and what was found.",
    targets: [1],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [16], units: 16 }),
        tf.layers.add(),
        tf.layers.dense({ units: 1 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "StateOfOtherUnits",
    title: "A state of 16 values for 8 units",
    targets: [1],
    keras(tf) {
      const words = tf.input({ shape: [12, 4] });
      const start = tf.input({ shape: [16] });
      const last = tf.layers.lstm({ units: 8 }).apply(words, { initialState: [start, start] });
      const model = tf.model({ inputs: [words, start], outputs: tf.layers.dense({ units: 1 }).apply(last) });
      return { model };
    },
  },
  {
    mistake: "SharedDense",
    title: "One layer for 64 and for 48 values",
    targets: [1],
    keras(tf) {
      const a = tf.input({ shape: [64] });
      const b = tf.input({ shape: [48] });
      const tower = tf.layers.dense({ units: 16 });
      const both = tf.layers.concatenate().apply([tower.apply(b), tower.apply(a)]);
      const model = tf.model({ inputs: [a, b], outputs: tf.layers.dense({ units: 1 }).apply(both) });
      return { model };
    },
  },
  {
    mistake: "ModelOfAnotherInput",
    title: "A model behind what it cannot take",
    targets: [10],
    keras(tf) {
      const head = tf.sequential({ layers: [tf.layers.dense({ inputShape: [64], units: 10, activation: "softmax" })] });
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [100], units: 32 }),
        head,
      ] });
      return { model };
    },
  },
  {
    mistake: "MisspeltName",
    title: "A skip whose name is misspelt",
    remark: "A linter or a type checker marks a variable that is not defined while it is typed.",
    targets: [10],
    keras(tf) {
      const input = tf.input({ shape: [64] });
      const encoded = tf.layers.dense({ units: 32 }).apply(input);
      const next = tf.layers.dense({ units: 32 }).apply(encoded);
      const sum = tf.layers.add().apply([next, encodded]);
      const model = tf.model({ inputs: input, outputs: tf.layers.dense({ units: 10 }).apply(sum) });
      return { model };
    },
  },
  {
    mistake: "PartOfAnUnknownLayer",
    title: "A part up to a layer whose name is misspelt",
    remark: "Found where it is asked for, with the name.",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [64], units: 32, name: "features" }),
        tf.layers.dense({ units: 10 }),
      ] });
      const body = tf.model({ inputs: model.inputs, outputs: model.getLayer("feature").output });
      return { model };
    },
  },
  {
    mistake: "TwiceTheSameName",
    title: "Two layers of one name",
    remark: "A good message: it names the rule and all names.",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [64], units: 32, name: "hidden" }),
        tf.layers.dense({ units: 16, name: "hidden" }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "ForgottenBranch",
    title: "A branch that leads nowhere",
    remark: "Keras leaves the branch out of the model, which is by design.",
    targets: [10],
    keras(tf) {
      const input = tf.input({ shape: [64] });
      const body = tf.layers.dense({ units: 32 }).apply(input);
      const aside = tf.layers.dense({ units: 8 }).apply(body);
      const model = tf.model({ inputs: input, outputs: tf.layers.dense({ units: 10 }).apply(body) });
      return { model };
    },
  },
  {
    mistake: "ForgottenInput",
    title: "An input that nobody reads",
    targets: [10],
    keras(tf) {
      const picture = tf.input({ shape: [64] });
      const label = tf.input({ shape: [10] });
      const hidden = tf.layers.dense({ units: 32 }).apply(picture);
      const model = tf.model({ inputs: [picture, label], outputs: tf.layers.dense({ units: 10 }).apply(hidden) });
      return { model };
    },
  },
  {
    mistake: "SkipAroundTheCode",
    title: "A skip around the code, without which nothing can be decoded",
    remark: "The training goes on either way; Keras says it when the decoder is made on its own.",
    keras(tf) {
      const input = tf.input({ shape: [64] });
      const skip = tf.layers.dense({ units: 32 }).apply(input);
      const code = tf.layers.dense({ units: 8 }).apply(skip);
      const [widen, add, restore] = [tf.layers.dense({ units: 32 }), tf.layers.add(), tf.layers.dense({ units: 64 })];
      const model = tf.model({ inputs: input, outputs: restore.apply(add.apply([widen.apply(code), skip])) });
      const given = tf.input({ shape: [8] });
      const decoder = tf.model({ inputs: given, outputs: restore.apply(add.apply([widen.apply(given), skip])) });
      return { model };
    },
  },
];
