/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $setOneOf = (fields) => {
    const others = new Set(fields);
    return function (name) {
        for (const key of $Object.keys(this))
            if (key !== name && others.has(key))
                delete this[key];
    };
};

// Exported root namespace
const $root = $protobuf.roots["coffer"] || ($protobuf.roots["coffer"] = {});

export const coffer = $root.coffer = (() => {

    /**
     * Namespace coffer.
     * @exports coffer
     * @namespace
     */
    const coffer = {};

    coffer.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof coffer
         * @namespace
         */
        const v1 = {};

        v1.Request = (function() {

            /**
             * Properties of a Request.
             * @typedef {Object} coffer.v1.Request.$Properties
             * @property {number|null} [id] Request id
             * @property {number|null} [session] Request session
             * @property {coffer.v1.Hello.$Properties|null} [hello] Request hello
             * @property {coffer.v1.Status.$Properties|null} [status] Request status
             * @property {coffer.v1.ListMechanisms.$Properties|null} [listMechanisms] Request listMechanisms
             * @property {coffer.v1.OpenSession.$Properties|null} [openSession] Request openSession
             * @property {coffer.v1.CloseSession.$Properties|null} [closeSession] Request closeSession
             * @property {coffer.v1.Login.$Properties|null} [login] Request login
             * @property {coffer.v1.Logout.$Properties|null} [logout] Request logout
             * @property {coffer.v1.Resume.$Properties|null} [resume] Request resume
             * @property {coffer.v1.ChangePin.$Properties|null} [changePin] Request changePin
             * @property {coffer.v1.ListUsers.$Properties|null} [listUsers] Request listUsers
             * @property {coffer.v1.AddUser.$Properties|null} [addUser] Request addUser
             * @property {coffer.v1.RemoveUser.$Properties|null} [removeUser] Request removeUser
             * @property {coffer.v1.UnlockUser.$Properties|null} [unlockUser] Request unlockUser
             * @property {coffer.v1.ResetPin.$Properties|null} [resetPin] Request resetPin
             * @property {coffer.v1.CreatePartition.$Properties|null} [createPartition] Request createPartition
             * @property {coffer.v1.DestroyPartition.$Properties|null} [destroyPartition] Request destroyPartition
             * @property {coffer.v1.UnsealPartition.$Properties|null} [unsealPartition] Request unsealPartition
             * @property {coffer.v1.SealPartition.$Properties|null} [sealPartition] Request sealPartition
             * @property {coffer.v1.GetPolicy.$Properties|null} [getPolicy] Request getPolicy
             * @property {coffer.v1.SetPolicy.$Properties|null} [setPolicy] Request setPolicy
             * @property {coffer.v1.AcknowledgeAlarm.$Properties|null} [acknowledgeAlarm] Request acknowledgeAlarm
             * @property {coffer.v1.GenerateKey.$Properties|null} [generateKey] Request generateKey
             * @property {coffer.v1.GenerateKeyPair.$Properties|null} [generateKeyPair] Request generateKeyPair
             * @property {coffer.v1.ImportObject.$Properties|null} [importObject] Request importObject
             * @property {coffer.v1.CopyObject.$Properties|null} [copyObject] Request copyObject
             * @property {coffer.v1.DestroyObject.$Properties|null} [destroyObject] Request destroyObject
             * @property {coffer.v1.FindObjects.$Properties|null} [findObjects] Request findObjects
             * @property {coffer.v1.GetAttributes.$Properties|null} [getAttributes] Request getAttributes
             * @property {coffer.v1.SetAttributes.$Properties|null} [setAttributes] Request setAttributes
             * @property {coffer.v1.Encrypt.$Properties|null} [encrypt] Request encrypt
             * @property {coffer.v1.Decrypt.$Properties|null} [decrypt] Request decrypt
             * @property {coffer.v1.Sign.$Properties|null} [sign] Request sign
             * @property {coffer.v1.Verify.$Properties|null} [verify] Request verify
             * @property {coffer.v1.Digest.$Properties|null} [digest] Request digest
             * @property {coffer.v1.GenerateRandom.$Properties|null} [generateRandom] Request generateRandom
             * @property {coffer.v1.WrapKey.$Properties|null} [wrapKey] Request wrapKey
             * @property {coffer.v1.UnwrapKey.$Properties|null} [unwrapKey] Request unwrapKey
             * @property {coffer.v1.DeriveKey.$Properties|null} [deriveKey] Request deriveKey
             * @property {coffer.v1.Begin.$Properties|null} [begin] Request begin
             * @property {coffer.v1.Update.$Properties|null} [update] Request update
             * @property {coffer.v1.Finish.$Properties|null} [finish] Request finish
             * @property {coffer.v1.Read.$Properties|null} [read] Request read
             * @property {coffer.v1.Cancel.$Properties|null} [cancel] Request cancel
             * @property {coffer.v1.ReadAudit.$Properties|null} [readAudit] Request readAudit
             * @property {coffer.v1.Checkpoint.$Properties|null} [checkpoint] Request checkpoint
             * @property {"hello"|"status"|"listMechanisms"|"openSession"|"closeSession"|"login"|"logout"|"resume"|"changePin"|"listUsers"|"addUser"|"removeUser"|"unlockUser"|"resetPin"|"createPartition"|"destroyPartition"|"unsealPartition"|"sealPartition"|"getPolicy"|"setPolicy"|"acknowledgeAlarm"|"generateKey"|"generateKeyPair"|"importObject"|"copyObject"|"destroyObject"|"findObjects"|"getAttributes"|"setAttributes"|"encrypt"|"decrypt"|"sign"|"verify"|"digest"|"generateRandom"|"wrapKey"|"unwrapKey"|"deriveKey"|"begin"|"update"|"finish"|"read"|"cancel"|"readAudit"|"checkpoint"} [op] Request op
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Request.
             * @memberof coffer.v1
             * @interface IRequest
             * @augments coffer.v1.Request.$Properties
             * @deprecated Use coffer.v1.Request.$Properties instead.
             */

            /**
             * Narrowed shape of a Request.
             * @typedef {{
             *   id?: number|null;
             *   session?: number|null;
             *   hello?: coffer.v1.Hello.$Shape|null;
             *   status?: coffer.v1.Status.$Shape|null;
             *   listMechanisms?: coffer.v1.ListMechanisms.$Shape|null;
             *   openSession?: coffer.v1.OpenSession.$Shape|null;
             *   closeSession?: coffer.v1.CloseSession.$Shape|null;
             *   login?: coffer.v1.Login.$Shape|null;
             *   logout?: coffer.v1.Logout.$Shape|null;
             *   resume?: coffer.v1.Resume.$Shape|null;
             *   changePin?: coffer.v1.ChangePin.$Shape|null;
             *   listUsers?: coffer.v1.ListUsers.$Shape|null;
             *   addUser?: coffer.v1.AddUser.$Shape|null;
             *   removeUser?: coffer.v1.RemoveUser.$Shape|null;
             *   unlockUser?: coffer.v1.UnlockUser.$Shape|null;
             *   resetPin?: coffer.v1.ResetPin.$Shape|null;
             *   createPartition?: coffer.v1.CreatePartition.$Shape|null;
             *   destroyPartition?: coffer.v1.DestroyPartition.$Shape|null;
             *   unsealPartition?: coffer.v1.UnsealPartition.$Shape|null;
             *   sealPartition?: coffer.v1.SealPartition.$Shape|null;
             *   getPolicy?: coffer.v1.GetPolicy.$Shape|null;
             *   setPolicy?: coffer.v1.SetPolicy.$Shape|null;
             *   acknowledgeAlarm?: coffer.v1.AcknowledgeAlarm.$Shape|null;
             *   generateKey?: coffer.v1.GenerateKey.$Shape|null;
             *   generateKeyPair?: coffer.v1.GenerateKeyPair.$Shape|null;
             *   importObject?: coffer.v1.ImportObject.$Shape|null;
             *   copyObject?: coffer.v1.CopyObject.$Shape|null;
             *   destroyObject?: coffer.v1.DestroyObject.$Shape|null;
             *   findObjects?: coffer.v1.FindObjects.$Shape|null;
             *   getAttributes?: coffer.v1.GetAttributes.$Shape|null;
             *   setAttributes?: coffer.v1.SetAttributes.$Shape|null;
             *   encrypt?: coffer.v1.Encrypt.$Shape|null;
             *   decrypt?: coffer.v1.Decrypt.$Shape|null;
             *   sign?: coffer.v1.Sign.$Shape|null;
             *   verify?: coffer.v1.Verify.$Shape|null;
             *   digest?: coffer.v1.Digest.$Shape|null;
             *   generateRandom?: coffer.v1.GenerateRandom.$Shape|null;
             *   wrapKey?: coffer.v1.WrapKey.$Shape|null;
             *   unwrapKey?: coffer.v1.UnwrapKey.$Shape|null;
             *   deriveKey?: coffer.v1.DeriveKey.$Shape|null;
             *   begin?: coffer.v1.Begin.$Shape|null;
             *   update?: coffer.v1.Update.$Shape|null;
             *   finish?: coffer.v1.Finish.$Shape|null;
             *   read?: coffer.v1.Read.$Shape|null;
             *   cancel?: coffer.v1.Cancel.$Shape|null;
             *   readAudit?: coffer.v1.ReadAudit.$Shape|null;
             *   checkpoint?: coffer.v1.Checkpoint.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ op?: undefined; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "hello"; hello: coffer.v1.Hello.$Shape; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "status"; hello?: null; status: coffer.v1.Status.$Shape; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "listMechanisms"; hello?: null; status?: null; listMechanisms: coffer.v1.ListMechanisms.$Shape; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "openSession"; hello?: null; status?: null; listMechanisms?: null; openSession: coffer.v1.OpenSession.$Shape; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "closeSession"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession: coffer.v1.CloseSession.$Shape; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "login"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login: coffer.v1.Login.$Shape; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "logout"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout: coffer.v1.Logout.$Shape; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "resume"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume: coffer.v1.Resume.$Shape; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "changePin"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin: coffer.v1.ChangePin.$Shape; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "listUsers"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers: coffer.v1.ListUsers.$Shape; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "addUser"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser: coffer.v1.AddUser.$Shape; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "removeUser"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser: coffer.v1.RemoveUser.$Shape; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "unlockUser"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser: coffer.v1.UnlockUser.$Shape; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "resetPin"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin: coffer.v1.ResetPin.$Shape; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "createPartition"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition: coffer.v1.CreatePartition.$Shape; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "destroyPartition"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition: coffer.v1.DestroyPartition.$Shape; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "unsealPartition"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition: coffer.v1.UnsealPartition.$Shape; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "sealPartition"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition: coffer.v1.SealPartition.$Shape; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "getPolicy"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy: coffer.v1.GetPolicy.$Shape; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "setPolicy"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy: coffer.v1.SetPolicy.$Shape; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "acknowledgeAlarm"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm: coffer.v1.AcknowledgeAlarm.$Shape; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "generateKey"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey: coffer.v1.GenerateKey.$Shape; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "generateKeyPair"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair: coffer.v1.GenerateKeyPair.$Shape; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "importObject"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject: coffer.v1.ImportObject.$Shape; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "copyObject"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject: coffer.v1.CopyObject.$Shape; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "destroyObject"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject: coffer.v1.DestroyObject.$Shape; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "findObjects"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects: coffer.v1.FindObjects.$Shape; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "getAttributes"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes: coffer.v1.GetAttributes.$Shape; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "setAttributes"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes: coffer.v1.SetAttributes.$Shape; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "encrypt"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt: coffer.v1.Encrypt.$Shape; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "decrypt"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt: coffer.v1.Decrypt.$Shape; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "sign"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign: coffer.v1.Sign.$Shape; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "verify"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify: coffer.v1.Verify.$Shape; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "digest"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest: coffer.v1.Digest.$Shape; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "generateRandom"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom: coffer.v1.GenerateRandom.$Shape; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "wrapKey"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey: coffer.v1.WrapKey.$Shape; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "unwrapKey"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey: coffer.v1.UnwrapKey.$Shape; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "deriveKey"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey: coffer.v1.DeriveKey.$Shape; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "begin"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin: coffer.v1.Begin.$Shape; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "update"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update: coffer.v1.Update.$Shape; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "finish"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish: coffer.v1.Finish.$Shape; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "read"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read: coffer.v1.Read.$Shape; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "cancel"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel: coffer.v1.Cancel.$Shape; readAudit?: null; checkpoint?: null }|{ op?: "readAudit"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit: coffer.v1.ReadAudit.$Shape; checkpoint?: null }|{ op?: "checkpoint"; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint: coffer.v1.Checkpoint.$Shape })
             * )} coffer.v1.Request.$Shape
             */

            /**
             * Constructs a new Request.
             * @memberof coffer.v1
             * @classdesc Represents a Request.
             * @constructor
             * @param {coffer.v1.Request.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Request = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Request id.
             * @member {number} id
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.id = 0;

            /**
             * Request session.
             * @member {number} session
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.session = 0;

            /**
             * Request hello.
             * @member {coffer.v1.Hello.$Properties|null|undefined} hello
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.hello = null;

            /**
             * Request status.
             * @member {coffer.v1.Status.$Properties|null|undefined} status
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.status = null;

            /**
             * Request listMechanisms.
             * @member {coffer.v1.ListMechanisms.$Properties|null|undefined} listMechanisms
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.listMechanisms = null;

            /**
             * Request openSession.
             * @member {coffer.v1.OpenSession.$Properties|null|undefined} openSession
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.openSession = null;

            /**
             * Request closeSession.
             * @member {coffer.v1.CloseSession.$Properties|null|undefined} closeSession
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.closeSession = null;

            /**
             * Request login.
             * @member {coffer.v1.Login.$Properties|null|undefined} login
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.login = null;

            /**
             * Request logout.
             * @member {coffer.v1.Logout.$Properties|null|undefined} logout
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.logout = null;

            /**
             * Request resume.
             * @member {coffer.v1.Resume.$Properties|null|undefined} resume
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.resume = null;

            /**
             * Request changePin.
             * @member {coffer.v1.ChangePin.$Properties|null|undefined} changePin
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.changePin = null;

            /**
             * Request listUsers.
             * @member {coffer.v1.ListUsers.$Properties|null|undefined} listUsers
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.listUsers = null;

            /**
             * Request addUser.
             * @member {coffer.v1.AddUser.$Properties|null|undefined} addUser
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.addUser = null;

            /**
             * Request removeUser.
             * @member {coffer.v1.RemoveUser.$Properties|null|undefined} removeUser
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.removeUser = null;

            /**
             * Request unlockUser.
             * @member {coffer.v1.UnlockUser.$Properties|null|undefined} unlockUser
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.unlockUser = null;

            /**
             * Request resetPin.
             * @member {coffer.v1.ResetPin.$Properties|null|undefined} resetPin
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.resetPin = null;

            /**
             * Request createPartition.
             * @member {coffer.v1.CreatePartition.$Properties|null|undefined} createPartition
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.createPartition = null;

            /**
             * Request destroyPartition.
             * @member {coffer.v1.DestroyPartition.$Properties|null|undefined} destroyPartition
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.destroyPartition = null;

            /**
             * Request unsealPartition.
             * @member {coffer.v1.UnsealPartition.$Properties|null|undefined} unsealPartition
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.unsealPartition = null;

            /**
             * Request sealPartition.
             * @member {coffer.v1.SealPartition.$Properties|null|undefined} sealPartition
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.sealPartition = null;

            /**
             * Request getPolicy.
             * @member {coffer.v1.GetPolicy.$Properties|null|undefined} getPolicy
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.getPolicy = null;

            /**
             * Request setPolicy.
             * @member {coffer.v1.SetPolicy.$Properties|null|undefined} setPolicy
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.setPolicy = null;

            /**
             * Request acknowledgeAlarm.
             * @member {coffer.v1.AcknowledgeAlarm.$Properties|null|undefined} acknowledgeAlarm
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.acknowledgeAlarm = null;

            /**
             * Request generateKey.
             * @member {coffer.v1.GenerateKey.$Properties|null|undefined} generateKey
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.generateKey = null;

            /**
             * Request generateKeyPair.
             * @member {coffer.v1.GenerateKeyPair.$Properties|null|undefined} generateKeyPair
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.generateKeyPair = null;

            /**
             * Request importObject.
             * @member {coffer.v1.ImportObject.$Properties|null|undefined} importObject
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.importObject = null;

            /**
             * Request copyObject.
             * @member {coffer.v1.CopyObject.$Properties|null|undefined} copyObject
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.copyObject = null;

            /**
             * Request destroyObject.
             * @member {coffer.v1.DestroyObject.$Properties|null|undefined} destroyObject
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.destroyObject = null;

            /**
             * Request findObjects.
             * @member {coffer.v1.FindObjects.$Properties|null|undefined} findObjects
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.findObjects = null;

            /**
             * Request getAttributes.
             * @member {coffer.v1.GetAttributes.$Properties|null|undefined} getAttributes
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.getAttributes = null;

            /**
             * Request setAttributes.
             * @member {coffer.v1.SetAttributes.$Properties|null|undefined} setAttributes
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.setAttributes = null;

            /**
             * Request encrypt.
             * @member {coffer.v1.Encrypt.$Properties|null|undefined} encrypt
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.encrypt = null;

            /**
             * Request decrypt.
             * @member {coffer.v1.Decrypt.$Properties|null|undefined} decrypt
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.decrypt = null;

            /**
             * Request sign.
             * @member {coffer.v1.Sign.$Properties|null|undefined} sign
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.sign = null;

            /**
             * Request verify.
             * @member {coffer.v1.Verify.$Properties|null|undefined} verify
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.verify = null;

            /**
             * Request digest.
             * @member {coffer.v1.Digest.$Properties|null|undefined} digest
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.digest = null;

            /**
             * Request generateRandom.
             * @member {coffer.v1.GenerateRandom.$Properties|null|undefined} generateRandom
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.generateRandom = null;

            /**
             * Request wrapKey.
             * @member {coffer.v1.WrapKey.$Properties|null|undefined} wrapKey
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.wrapKey = null;

            /**
             * Request unwrapKey.
             * @member {coffer.v1.UnwrapKey.$Properties|null|undefined} unwrapKey
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.unwrapKey = null;

            /**
             * Request deriveKey.
             * @member {coffer.v1.DeriveKey.$Properties|null|undefined} deriveKey
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.deriveKey = null;

            /**
             * Request begin.
             * @member {coffer.v1.Begin.$Properties|null|undefined} begin
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.begin = null;

            /**
             * Request update.
             * @member {coffer.v1.Update.$Properties|null|undefined} update
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.update = null;

            /**
             * Request finish.
             * @member {coffer.v1.Finish.$Properties|null|undefined} finish
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.finish = null;

            /**
             * Request read.
             * @member {coffer.v1.Read.$Properties|null|undefined} read
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.read = null;

            /**
             * Request cancel.
             * @member {coffer.v1.Cancel.$Properties|null|undefined} cancel
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.cancel = null;

            /**
             * Request readAudit.
             * @member {coffer.v1.ReadAudit.$Properties|null|undefined} readAudit
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.readAudit = null;

            /**
             * Request checkpoint.
             * @member {coffer.v1.Checkpoint.$Properties|null|undefined} checkpoint
             * @memberof coffer.v1.Request
             * @instance
             */
            Request.prototype.checkpoint = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Request op.
             * @member {"hello"|"status"|"listMechanisms"|"openSession"|"closeSession"|"login"|"logout"|"resume"|"changePin"|"listUsers"|"addUser"|"removeUser"|"unlockUser"|"resetPin"|"createPartition"|"destroyPartition"|"unsealPartition"|"sealPartition"|"getPolicy"|"setPolicy"|"acknowledgeAlarm"|"generateKey"|"generateKeyPair"|"importObject"|"copyObject"|"destroyObject"|"findObjects"|"getAttributes"|"setAttributes"|"encrypt"|"decrypt"|"sign"|"verify"|"digest"|"generateRandom"|"wrapKey"|"unwrapKey"|"deriveKey"|"begin"|"update"|"finish"|"read"|"cancel"|"readAudit"|"checkpoint"|undefined} op
             * @memberof coffer.v1.Request
             * @instance
             */
            $Object.defineProperty(Request.prototype, "op", {
                get: $util.oneOfGetter($oneOfFields = ["hello", "status", "listMechanisms", "openSession", "closeSession", "login", "logout", "resume", "changePin", "listUsers", "addUser", "removeUser", "unlockUser", "resetPin", "createPartition", "destroyPartition", "unsealPartition", "sealPartition", "getPolicy", "setPolicy", "acknowledgeAlarm", "generateKey", "generateKeyPair", "importObject", "copyObject", "destroyObject", "findObjects", "getAttributes", "setAttributes", "encrypt", "decrypt", "sign", "verify", "digest", "generateRandom", "wrapKey", "unwrapKey", "deriveKey", "begin", "update", "finish", "read", "cancel", "readAudit", "checkpoint"]),
                set: $setOneOf($oneOfFields)
            });

            /**
             * Encodes the specified Request message. Does not implicitly {@link coffer.v1.Request.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Request
             * @static
             * @param {coffer.v1.Request.$Properties} message Request message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Request.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.session);
                if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                    $root.coffer.v1.Hello.encode(message.hello, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.coffer.v1.Status.encode(message.status, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.listMechanisms != null && $Object.hasOwnProperty.call(message, "listMechanisms"))
                    $root.coffer.v1.ListMechanisms.encode(message.listMechanisms, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.openSession != null && $Object.hasOwnProperty.call(message, "openSession"))
                    $root.coffer.v1.OpenSession.encode(message.openSession, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                if (message.closeSession != null && $Object.hasOwnProperty.call(message, "closeSession"))
                    $root.coffer.v1.CloseSession.encode(message.closeSession, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
                if (message.login != null && $Object.hasOwnProperty.call(message, "login"))
                    $root.coffer.v1.Login.encode(message.login, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
                if (message.logout != null && $Object.hasOwnProperty.call(message, "logout"))
                    $root.coffer.v1.Logout.encode(message.logout, writer.uint32(/* id 23, wireType 2 =*/186).fork(), _depth + 1).ldelim();
                if (message.resume != null && $Object.hasOwnProperty.call(message, "resume"))
                    $root.coffer.v1.Resume.encode(message.resume, writer.uint32(/* id 24, wireType 2 =*/194).fork(), _depth + 1).ldelim();
                if (message.changePin != null && $Object.hasOwnProperty.call(message, "changePin"))
                    $root.coffer.v1.ChangePin.encode(message.changePin, writer.uint32(/* id 25, wireType 2 =*/202).fork(), _depth + 1).ldelim();
                if (message.listUsers != null && $Object.hasOwnProperty.call(message, "listUsers"))
                    $root.coffer.v1.ListUsers.encode(message.listUsers, writer.uint32(/* id 30, wireType 2 =*/242).fork(), _depth + 1).ldelim();
                if (message.addUser != null && $Object.hasOwnProperty.call(message, "addUser"))
                    $root.coffer.v1.AddUser.encode(message.addUser, writer.uint32(/* id 31, wireType 2 =*/250).fork(), _depth + 1).ldelim();
                if (message.removeUser != null && $Object.hasOwnProperty.call(message, "removeUser"))
                    $root.coffer.v1.RemoveUser.encode(message.removeUser, writer.uint32(/* id 32, wireType 2 =*/258).fork(), _depth + 1).ldelim();
                if (message.unlockUser != null && $Object.hasOwnProperty.call(message, "unlockUser"))
                    $root.coffer.v1.UnlockUser.encode(message.unlockUser, writer.uint32(/* id 33, wireType 2 =*/266).fork(), _depth + 1).ldelim();
                if (message.resetPin != null && $Object.hasOwnProperty.call(message, "resetPin"))
                    $root.coffer.v1.ResetPin.encode(message.resetPin, writer.uint32(/* id 34, wireType 2 =*/274).fork(), _depth + 1).ldelim();
                if (message.createPartition != null && $Object.hasOwnProperty.call(message, "createPartition"))
                    $root.coffer.v1.CreatePartition.encode(message.createPartition, writer.uint32(/* id 40, wireType 2 =*/322).fork(), _depth + 1).ldelim();
                if (message.destroyPartition != null && $Object.hasOwnProperty.call(message, "destroyPartition"))
                    $root.coffer.v1.DestroyPartition.encode(message.destroyPartition, writer.uint32(/* id 41, wireType 2 =*/330).fork(), _depth + 1).ldelim();
                if (message.unsealPartition != null && $Object.hasOwnProperty.call(message, "unsealPartition"))
                    $root.coffer.v1.UnsealPartition.encode(message.unsealPartition, writer.uint32(/* id 42, wireType 2 =*/338).fork(), _depth + 1).ldelim();
                if (message.sealPartition != null && $Object.hasOwnProperty.call(message, "sealPartition"))
                    $root.coffer.v1.SealPartition.encode(message.sealPartition, writer.uint32(/* id 43, wireType 2 =*/346).fork(), _depth + 1).ldelim();
                if (message.getPolicy != null && $Object.hasOwnProperty.call(message, "getPolicy"))
                    $root.coffer.v1.GetPolicy.encode(message.getPolicy, writer.uint32(/* id 44, wireType 2 =*/354).fork(), _depth + 1).ldelim();
                if (message.setPolicy != null && $Object.hasOwnProperty.call(message, "setPolicy"))
                    $root.coffer.v1.SetPolicy.encode(message.setPolicy, writer.uint32(/* id 45, wireType 2 =*/362).fork(), _depth + 1).ldelim();
                if (message.acknowledgeAlarm != null && $Object.hasOwnProperty.call(message, "acknowledgeAlarm"))
                    $root.coffer.v1.AcknowledgeAlarm.encode(message.acknowledgeAlarm, writer.uint32(/* id 46, wireType 2 =*/370).fork(), _depth + 1).ldelim();
                if (message.generateKey != null && $Object.hasOwnProperty.call(message, "generateKey"))
                    $root.coffer.v1.GenerateKey.encode(message.generateKey, writer.uint32(/* id 50, wireType 2 =*/402).fork(), _depth + 1).ldelim();
                if (message.generateKeyPair != null && $Object.hasOwnProperty.call(message, "generateKeyPair"))
                    $root.coffer.v1.GenerateKeyPair.encode(message.generateKeyPair, writer.uint32(/* id 51, wireType 2 =*/410).fork(), _depth + 1).ldelim();
                if (message.importObject != null && $Object.hasOwnProperty.call(message, "importObject"))
                    $root.coffer.v1.ImportObject.encode(message.importObject, writer.uint32(/* id 52, wireType 2 =*/418).fork(), _depth + 1).ldelim();
                if (message.copyObject != null && $Object.hasOwnProperty.call(message, "copyObject"))
                    $root.coffer.v1.CopyObject.encode(message.copyObject, writer.uint32(/* id 53, wireType 2 =*/426).fork(), _depth + 1).ldelim();
                if (message.destroyObject != null && $Object.hasOwnProperty.call(message, "destroyObject"))
                    $root.coffer.v1.DestroyObject.encode(message.destroyObject, writer.uint32(/* id 54, wireType 2 =*/434).fork(), _depth + 1).ldelim();
                if (message.findObjects != null && $Object.hasOwnProperty.call(message, "findObjects"))
                    $root.coffer.v1.FindObjects.encode(message.findObjects, writer.uint32(/* id 55, wireType 2 =*/442).fork(), _depth + 1).ldelim();
                if (message.getAttributes != null && $Object.hasOwnProperty.call(message, "getAttributes"))
                    $root.coffer.v1.GetAttributes.encode(message.getAttributes, writer.uint32(/* id 56, wireType 2 =*/450).fork(), _depth + 1).ldelim();
                if (message.setAttributes != null && $Object.hasOwnProperty.call(message, "setAttributes"))
                    $root.coffer.v1.SetAttributes.encode(message.setAttributes, writer.uint32(/* id 57, wireType 2 =*/458).fork(), _depth + 1).ldelim();
                if (message.encrypt != null && $Object.hasOwnProperty.call(message, "encrypt"))
                    $root.coffer.v1.Encrypt.encode(message.encrypt, writer.uint32(/* id 60, wireType 2 =*/482).fork(), _depth + 1).ldelim();
                if (message.decrypt != null && $Object.hasOwnProperty.call(message, "decrypt"))
                    $root.coffer.v1.Decrypt.encode(message.decrypt, writer.uint32(/* id 61, wireType 2 =*/490).fork(), _depth + 1).ldelim();
                if (message.sign != null && $Object.hasOwnProperty.call(message, "sign"))
                    $root.coffer.v1.Sign.encode(message.sign, writer.uint32(/* id 62, wireType 2 =*/498).fork(), _depth + 1).ldelim();
                if (message.verify != null && $Object.hasOwnProperty.call(message, "verify"))
                    $root.coffer.v1.Verify.encode(message.verify, writer.uint32(/* id 63, wireType 2 =*/506).fork(), _depth + 1).ldelim();
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest"))
                    $root.coffer.v1.Digest.encode(message.digest, writer.uint32(/* id 64, wireType 2 =*/514).fork(), _depth + 1).ldelim();
                if (message.generateRandom != null && $Object.hasOwnProperty.call(message, "generateRandom"))
                    $root.coffer.v1.GenerateRandom.encode(message.generateRandom, writer.uint32(/* id 65, wireType 2 =*/522).fork(), _depth + 1).ldelim();
                if (message.wrapKey != null && $Object.hasOwnProperty.call(message, "wrapKey"))
                    $root.coffer.v1.WrapKey.encode(message.wrapKey, writer.uint32(/* id 66, wireType 2 =*/530).fork(), _depth + 1).ldelim();
                if (message.unwrapKey != null && $Object.hasOwnProperty.call(message, "unwrapKey"))
                    $root.coffer.v1.UnwrapKey.encode(message.unwrapKey, writer.uint32(/* id 67, wireType 2 =*/538).fork(), _depth + 1).ldelim();
                if (message.deriveKey != null && $Object.hasOwnProperty.call(message, "deriveKey"))
                    $root.coffer.v1.DeriveKey.encode(message.deriveKey, writer.uint32(/* id 68, wireType 2 =*/546).fork(), _depth + 1).ldelim();
                if (message.begin != null && $Object.hasOwnProperty.call(message, "begin"))
                    $root.coffer.v1.Begin.encode(message.begin, writer.uint32(/* id 70, wireType 2 =*/562).fork(), _depth + 1).ldelim();
                if (message.update != null && $Object.hasOwnProperty.call(message, "update"))
                    $root.coffer.v1.Update.encode(message.update, writer.uint32(/* id 71, wireType 2 =*/570).fork(), _depth + 1).ldelim();
                if (message.finish != null && $Object.hasOwnProperty.call(message, "finish"))
                    $root.coffer.v1.Finish.encode(message.finish, writer.uint32(/* id 72, wireType 2 =*/578).fork(), _depth + 1).ldelim();
                if (message.read != null && $Object.hasOwnProperty.call(message, "read"))
                    $root.coffer.v1.Read.encode(message.read, writer.uint32(/* id 73, wireType 2 =*/586).fork(), _depth + 1).ldelim();
                if (message.cancel != null && $Object.hasOwnProperty.call(message, "cancel"))
                    $root.coffer.v1.Cancel.encode(message.cancel, writer.uint32(/* id 74, wireType 2 =*/594).fork(), _depth + 1).ldelim();
                if (message.readAudit != null && $Object.hasOwnProperty.call(message, "readAudit"))
                    $root.coffer.v1.ReadAudit.encode(message.readAudit, writer.uint32(/* id 80, wireType 2 =*/642).fork(), _depth + 1).ldelim();
                if (message.checkpoint != null && $Object.hasOwnProperty.call(message, "checkpoint"))
                    $root.coffer.v1.Checkpoint.encode(message.checkpoint, writer.uint32(/* id 81, wireType 2 =*/650).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Request message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Request
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Request & coffer.v1.Request.$Shape} Request
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Request.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Request();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.hello = $root.coffer.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                            message.op = "hello";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.coffer.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            message.op = "status";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.listMechanisms = $root.coffer.v1.ListMechanisms.decode(reader, reader.size(), $undefined, _depth + 1, message.listMechanisms);
                            message.op = "listMechanisms";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.openSession = $root.coffer.v1.OpenSession.decode(reader, reader.size(), $undefined, _depth + 1, message.openSession);
                            message.op = "openSession";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.closeSession = $root.coffer.v1.CloseSession.decode(reader, reader.size(), $undefined, _depth + 1, message.closeSession);
                            message.op = "closeSession";
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            message.login = $root.coffer.v1.Login.decode(reader, reader.size(), $undefined, _depth + 1, message.login);
                            message.op = "login";
                            continue;
                        }
                    case 23: {
                            if (wireType !== 2)
                                break;
                            message.logout = $root.coffer.v1.Logout.decode(reader, reader.size(), $undefined, _depth + 1, message.logout);
                            message.op = "logout";
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            message.resume = $root.coffer.v1.Resume.decode(reader, reader.size(), $undefined, _depth + 1, message.resume);
                            message.op = "resume";
                            continue;
                        }
                    case 25: {
                            if (wireType !== 2)
                                break;
                            message.changePin = $root.coffer.v1.ChangePin.decode(reader, reader.size(), $undefined, _depth + 1, message.changePin);
                            message.op = "changePin";
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            message.listUsers = $root.coffer.v1.ListUsers.decode(reader, reader.size(), $undefined, _depth + 1, message.listUsers);
                            message.op = "listUsers";
                            continue;
                        }
                    case 31: {
                            if (wireType !== 2)
                                break;
                            message.addUser = $root.coffer.v1.AddUser.decode(reader, reader.size(), $undefined, _depth + 1, message.addUser);
                            message.op = "addUser";
                            continue;
                        }
                    case 32: {
                            if (wireType !== 2)
                                break;
                            message.removeUser = $root.coffer.v1.RemoveUser.decode(reader, reader.size(), $undefined, _depth + 1, message.removeUser);
                            message.op = "removeUser";
                            continue;
                        }
                    case 33: {
                            if (wireType !== 2)
                                break;
                            message.unlockUser = $root.coffer.v1.UnlockUser.decode(reader, reader.size(), $undefined, _depth + 1, message.unlockUser);
                            message.op = "unlockUser";
                            continue;
                        }
                    case 34: {
                            if (wireType !== 2)
                                break;
                            message.resetPin = $root.coffer.v1.ResetPin.decode(reader, reader.size(), $undefined, _depth + 1, message.resetPin);
                            message.op = "resetPin";
                            continue;
                        }
                    case 40: {
                            if (wireType !== 2)
                                break;
                            message.createPartition = $root.coffer.v1.CreatePartition.decode(reader, reader.size(), $undefined, _depth + 1, message.createPartition);
                            message.op = "createPartition";
                            continue;
                        }
                    case 41: {
                            if (wireType !== 2)
                                break;
                            message.destroyPartition = $root.coffer.v1.DestroyPartition.decode(reader, reader.size(), $undefined, _depth + 1, message.destroyPartition);
                            message.op = "destroyPartition";
                            continue;
                        }
                    case 42: {
                            if (wireType !== 2)
                                break;
                            message.unsealPartition = $root.coffer.v1.UnsealPartition.decode(reader, reader.size(), $undefined, _depth + 1, message.unsealPartition);
                            message.op = "unsealPartition";
                            continue;
                        }
                    case 43: {
                            if (wireType !== 2)
                                break;
                            message.sealPartition = $root.coffer.v1.SealPartition.decode(reader, reader.size(), $undefined, _depth + 1, message.sealPartition);
                            message.op = "sealPartition";
                            continue;
                        }
                    case 44: {
                            if (wireType !== 2)
                                break;
                            message.getPolicy = $root.coffer.v1.GetPolicy.decode(reader, reader.size(), $undefined, _depth + 1, message.getPolicy);
                            message.op = "getPolicy";
                            continue;
                        }
                    case 45: {
                            if (wireType !== 2)
                                break;
                            message.setPolicy = $root.coffer.v1.SetPolicy.decode(reader, reader.size(), $undefined, _depth + 1, message.setPolicy);
                            message.op = "setPolicy";
                            continue;
                        }
                    case 46: {
                            if (wireType !== 2)
                                break;
                            message.acknowledgeAlarm = $root.coffer.v1.AcknowledgeAlarm.decode(reader, reader.size(), $undefined, _depth + 1, message.acknowledgeAlarm);
                            message.op = "acknowledgeAlarm";
                            continue;
                        }
                    case 50: {
                            if (wireType !== 2)
                                break;
                            message.generateKey = $root.coffer.v1.GenerateKey.decode(reader, reader.size(), $undefined, _depth + 1, message.generateKey);
                            message.op = "generateKey";
                            continue;
                        }
                    case 51: {
                            if (wireType !== 2)
                                break;
                            message.generateKeyPair = $root.coffer.v1.GenerateKeyPair.decode(reader, reader.size(), $undefined, _depth + 1, message.generateKeyPair);
                            message.op = "generateKeyPair";
                            continue;
                        }
                    case 52: {
                            if (wireType !== 2)
                                break;
                            message.importObject = $root.coffer.v1.ImportObject.decode(reader, reader.size(), $undefined, _depth + 1, message.importObject);
                            message.op = "importObject";
                            continue;
                        }
                    case 53: {
                            if (wireType !== 2)
                                break;
                            message.copyObject = $root.coffer.v1.CopyObject.decode(reader, reader.size(), $undefined, _depth + 1, message.copyObject);
                            message.op = "copyObject";
                            continue;
                        }
                    case 54: {
                            if (wireType !== 2)
                                break;
                            message.destroyObject = $root.coffer.v1.DestroyObject.decode(reader, reader.size(), $undefined, _depth + 1, message.destroyObject);
                            message.op = "destroyObject";
                            continue;
                        }
                    case 55: {
                            if (wireType !== 2)
                                break;
                            message.findObjects = $root.coffer.v1.FindObjects.decode(reader, reader.size(), $undefined, _depth + 1, message.findObjects);
                            message.op = "findObjects";
                            continue;
                        }
                    case 56: {
                            if (wireType !== 2)
                                break;
                            message.getAttributes = $root.coffer.v1.GetAttributes.decode(reader, reader.size(), $undefined, _depth + 1, message.getAttributes);
                            message.op = "getAttributes";
                            continue;
                        }
                    case 57: {
                            if (wireType !== 2)
                                break;
                            message.setAttributes = $root.coffer.v1.SetAttributes.decode(reader, reader.size(), $undefined, _depth + 1, message.setAttributes);
                            message.op = "setAttributes";
                            continue;
                        }
                    case 60: {
                            if (wireType !== 2)
                                break;
                            message.encrypt = $root.coffer.v1.Encrypt.decode(reader, reader.size(), $undefined, _depth + 1, message.encrypt);
                            message.op = "encrypt";
                            continue;
                        }
                    case 61: {
                            if (wireType !== 2)
                                break;
                            message.decrypt = $root.coffer.v1.Decrypt.decode(reader, reader.size(), $undefined, _depth + 1, message.decrypt);
                            message.op = "decrypt";
                            continue;
                        }
                    case 62: {
                            if (wireType !== 2)
                                break;
                            message.sign = $root.coffer.v1.Sign.decode(reader, reader.size(), $undefined, _depth + 1, message.sign);
                            message.op = "sign";
                            continue;
                        }
                    case 63: {
                            if (wireType !== 2)
                                break;
                            message.verify = $root.coffer.v1.Verify.decode(reader, reader.size(), $undefined, _depth + 1, message.verify);
                            message.op = "verify";
                            continue;
                        }
                    case 64: {
                            if (wireType !== 2)
                                break;
                            message.digest = $root.coffer.v1.Digest.decode(reader, reader.size(), $undefined, _depth + 1, message.digest);
                            message.op = "digest";
                            continue;
                        }
                    case 65: {
                            if (wireType !== 2)
                                break;
                            message.generateRandom = $root.coffer.v1.GenerateRandom.decode(reader, reader.size(), $undefined, _depth + 1, message.generateRandom);
                            message.op = "generateRandom";
                            continue;
                        }
                    case 66: {
                            if (wireType !== 2)
                                break;
                            message.wrapKey = $root.coffer.v1.WrapKey.decode(reader, reader.size(), $undefined, _depth + 1, message.wrapKey);
                            message.op = "wrapKey";
                            continue;
                        }
                    case 67: {
                            if (wireType !== 2)
                                break;
                            message.unwrapKey = $root.coffer.v1.UnwrapKey.decode(reader, reader.size(), $undefined, _depth + 1, message.unwrapKey);
                            message.op = "unwrapKey";
                            continue;
                        }
                    case 68: {
                            if (wireType !== 2)
                                break;
                            message.deriveKey = $root.coffer.v1.DeriveKey.decode(reader, reader.size(), $undefined, _depth + 1, message.deriveKey);
                            message.op = "deriveKey";
                            continue;
                        }
                    case 70: {
                            if (wireType !== 2)
                                break;
                            message.begin = $root.coffer.v1.Begin.decode(reader, reader.size(), $undefined, _depth + 1, message.begin);
                            message.op = "begin";
                            continue;
                        }
                    case 71: {
                            if (wireType !== 2)
                                break;
                            message.update = $root.coffer.v1.Update.decode(reader, reader.size(), $undefined, _depth + 1, message.update);
                            message.op = "update";
                            continue;
                        }
                    case 72: {
                            if (wireType !== 2)
                                break;
                            message.finish = $root.coffer.v1.Finish.decode(reader, reader.size(), $undefined, _depth + 1, message.finish);
                            message.op = "finish";
                            continue;
                        }
                    case 73: {
                            if (wireType !== 2)
                                break;
                            message.read = $root.coffer.v1.Read.decode(reader, reader.size(), $undefined, _depth + 1, message.read);
                            message.op = "read";
                            continue;
                        }
                    case 74: {
                            if (wireType !== 2)
                                break;
                            message.cancel = $root.coffer.v1.Cancel.decode(reader, reader.size(), $undefined, _depth + 1, message.cancel);
                            message.op = "cancel";
                            continue;
                        }
                    case 80: {
                            if (wireType !== 2)
                                break;
                            message.readAudit = $root.coffer.v1.ReadAudit.decode(reader, reader.size(), $undefined, _depth + 1, message.readAudit);
                            message.op = "readAudit";
                            continue;
                        }
                    case 81: {
                            if (wireType !== 2)
                                break;
                            message.checkpoint = $root.coffer.v1.Checkpoint.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpoint);
                            message.op = "checkpoint";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Request;
        })();

        v1.Response = (function() {

            /**
             * Properties of a Response.
             * @typedef {Object} coffer.v1.Response.$Properties
             * @property {number|null} [id] Response id
             * @property {number|null} [revision] Response revision
             * @property {coffer.v1.Error.$Properties|null} [error] Response error
             * @property {coffer.v1.HelloResult.$Properties|null} [hello] Response hello
             * @property {coffer.v1.StatusResult.$Properties|null} [status] Response status
             * @property {coffer.v1.ListMechanismsResult.$Properties|null} [listMechanisms] Response listMechanisms
             * @property {coffer.v1.OpenSessionResult.$Properties|null} [openSession] Response openSession
             * @property {coffer.v1.CloseSessionResult.$Properties|null} [closeSession] Response closeSession
             * @property {coffer.v1.LoginResult.$Properties|null} [login] Response login
             * @property {coffer.v1.LogoutResult.$Properties|null} [logout] Response logout
             * @property {coffer.v1.LoginResult.$Properties|null} [resume] Response resume
             * @property {coffer.v1.ChangePinResult.$Properties|null} [changePin] Response changePin
             * @property {coffer.v1.ListUsersResult.$Properties|null} [listUsers] Response listUsers
             * @property {coffer.v1.AddUserResult.$Properties|null} [addUser] Response addUser
             * @property {coffer.v1.RemoveUserResult.$Properties|null} [removeUser] Response removeUser
             * @property {coffer.v1.UnlockUserResult.$Properties|null} [unlockUser] Response unlockUser
             * @property {coffer.v1.ResetPinResult.$Properties|null} [resetPin] Response resetPin
             * @property {coffer.v1.CreatePartitionResult.$Properties|null} [createPartition] Response createPartition
             * @property {coffer.v1.DestroyPartitionResult.$Properties|null} [destroyPartition] Response destroyPartition
             * @property {coffer.v1.UnsealPartitionResult.$Properties|null} [unsealPartition] Response unsealPartition
             * @property {coffer.v1.SealPartitionResult.$Properties|null} [sealPartition] Response sealPartition
             * @property {coffer.v1.PolicyResult.$Properties|null} [getPolicy] Response getPolicy
             * @property {coffer.v1.PolicyResult.$Properties|null} [setPolicy] Response setPolicy
             * @property {coffer.v1.AcknowledgeAlarmResult.$Properties|null} [acknowledgeAlarm] Response acknowledgeAlarm
             * @property {coffer.v1.ObjectResult.$Properties|null} [generateKey] Response generateKey
             * @property {coffer.v1.KeyPairResult.$Properties|null} [generateKeyPair] Response generateKeyPair
             * @property {coffer.v1.ObjectResult.$Properties|null} [importObject] Response importObject
             * @property {coffer.v1.ObjectResult.$Properties|null} [copyObject] Response copyObject
             * @property {coffer.v1.DestroyObjectResult.$Properties|null} [destroyObject] Response destroyObject
             * @property {coffer.v1.FindObjectsResult.$Properties|null} [findObjects] Response findObjects
             * @property {coffer.v1.GetAttributesResult.$Properties|null} [getAttributes] Response getAttributes
             * @property {coffer.v1.SetAttributesResult.$Properties|null} [setAttributes] Response setAttributes
             * @property {coffer.v1.EncryptResult.$Properties|null} [encrypt] Response encrypt
             * @property {coffer.v1.DecryptResult.$Properties|null} [decrypt] Response decrypt
             * @property {coffer.v1.SignResult.$Properties|null} [sign] Response sign
             * @property {coffer.v1.VerifyResult.$Properties|null} [verify] Response verify
             * @property {coffer.v1.DigestResult.$Properties|null} [digest] Response digest
             * @property {coffer.v1.GenerateRandomResult.$Properties|null} [generateRandom] Response generateRandom
             * @property {coffer.v1.WrapKeyResult.$Properties|null} [wrapKey] Response wrapKey
             * @property {coffer.v1.ObjectResult.$Properties|null} [unwrapKey] Response unwrapKey
             * @property {coffer.v1.ObjectResult.$Properties|null} [deriveKey] Response deriveKey
             * @property {coffer.v1.BeginResult.$Properties|null} [begin] Response begin
             * @property {coffer.v1.UpdateResult.$Properties|null} [update] Response update
             * @property {coffer.v1.FinishResult.$Properties|null} [finish] Response finish
             * @property {coffer.v1.ReadResult.$Properties|null} [read] Response read
             * @property {coffer.v1.CancelResult.$Properties|null} [cancel] Response cancel
             * @property {coffer.v1.ReadAuditResult.$Properties|null} [readAudit] Response readAudit
             * @property {coffer.v1.CheckpointResult.$Properties|null} [checkpoint] Response checkpoint
             * @property {"error"|"hello"|"status"|"listMechanisms"|"openSession"|"closeSession"|"login"|"logout"|"resume"|"changePin"|"listUsers"|"addUser"|"removeUser"|"unlockUser"|"resetPin"|"createPartition"|"destroyPartition"|"unsealPartition"|"sealPartition"|"getPolicy"|"setPolicy"|"acknowledgeAlarm"|"generateKey"|"generateKeyPair"|"importObject"|"copyObject"|"destroyObject"|"findObjects"|"getAttributes"|"setAttributes"|"encrypt"|"decrypt"|"sign"|"verify"|"digest"|"generateRandom"|"wrapKey"|"unwrapKey"|"deriveKey"|"begin"|"update"|"finish"|"read"|"cancel"|"readAudit"|"checkpoint"} [outcome] Response outcome
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Response.
             * @memberof coffer.v1
             * @interface IResponse
             * @augments coffer.v1.Response.$Properties
             * @deprecated Use coffer.v1.Response.$Properties instead.
             */

            /**
             * Narrowed shape of a Response.
             * @typedef {{
             *   id?: number|null;
             *   revision?: number|null;
             *   error?: coffer.v1.Error.$Shape|null;
             *   hello?: coffer.v1.HelloResult.$Shape|null;
             *   status?: coffer.v1.StatusResult.$Shape|null;
             *   listMechanisms?: coffer.v1.ListMechanismsResult.$Shape|null;
             *   openSession?: coffer.v1.OpenSessionResult.$Shape|null;
             *   closeSession?: coffer.v1.CloseSessionResult.$Shape|null;
             *   login?: coffer.v1.LoginResult.$Shape|null;
             *   logout?: coffer.v1.LogoutResult.$Shape|null;
             *   resume?: coffer.v1.LoginResult.$Shape|null;
             *   changePin?: coffer.v1.ChangePinResult.$Shape|null;
             *   listUsers?: coffer.v1.ListUsersResult.$Shape|null;
             *   addUser?: coffer.v1.AddUserResult.$Shape|null;
             *   removeUser?: coffer.v1.RemoveUserResult.$Shape|null;
             *   unlockUser?: coffer.v1.UnlockUserResult.$Shape|null;
             *   resetPin?: coffer.v1.ResetPinResult.$Shape|null;
             *   createPartition?: coffer.v1.CreatePartitionResult.$Shape|null;
             *   destroyPartition?: coffer.v1.DestroyPartitionResult.$Shape|null;
             *   unsealPartition?: coffer.v1.UnsealPartitionResult.$Shape|null;
             *   sealPartition?: coffer.v1.SealPartitionResult.$Shape|null;
             *   getPolicy?: coffer.v1.PolicyResult.$Shape|null;
             *   setPolicy?: coffer.v1.PolicyResult.$Shape|null;
             *   acknowledgeAlarm?: coffer.v1.AcknowledgeAlarmResult.$Shape|null;
             *   generateKey?: coffer.v1.ObjectResult.$Shape|null;
             *   generateKeyPair?: coffer.v1.KeyPairResult.$Shape|null;
             *   importObject?: coffer.v1.ObjectResult.$Shape|null;
             *   copyObject?: coffer.v1.ObjectResult.$Shape|null;
             *   destroyObject?: coffer.v1.DestroyObjectResult.$Shape|null;
             *   findObjects?: coffer.v1.FindObjectsResult.$Shape|null;
             *   getAttributes?: coffer.v1.GetAttributesResult.$Shape|null;
             *   setAttributes?: coffer.v1.SetAttributesResult.$Shape|null;
             *   encrypt?: coffer.v1.EncryptResult.$Shape|null;
             *   decrypt?: coffer.v1.DecryptResult.$Shape|null;
             *   sign?: coffer.v1.SignResult.$Shape|null;
             *   verify?: coffer.v1.VerifyResult.$Shape|null;
             *   digest?: coffer.v1.DigestResult.$Shape|null;
             *   generateRandom?: coffer.v1.GenerateRandomResult.$Shape|null;
             *   wrapKey?: coffer.v1.WrapKeyResult.$Shape|null;
             *   unwrapKey?: coffer.v1.ObjectResult.$Shape|null;
             *   deriveKey?: coffer.v1.ObjectResult.$Shape|null;
             *   begin?: coffer.v1.BeginResult.$Shape|null;
             *   update?: coffer.v1.UpdateResult.$Shape|null;
             *   finish?: coffer.v1.FinishResult.$Shape|null;
             *   read?: coffer.v1.ReadResult.$Shape|null;
             *   cancel?: coffer.v1.CancelResult.$Shape|null;
             *   readAudit?: coffer.v1.ReadAuditResult.$Shape|null;
             *   checkpoint?: coffer.v1.CheckpointResult.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ outcome?: undefined; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "error"; error: coffer.v1.Error.$Shape; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "hello"; error?: null; hello: coffer.v1.HelloResult.$Shape; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "status"; error?: null; hello?: null; status: coffer.v1.StatusResult.$Shape; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "listMechanisms"; error?: null; hello?: null; status?: null; listMechanisms: coffer.v1.ListMechanismsResult.$Shape; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "openSession"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession: coffer.v1.OpenSessionResult.$Shape; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "closeSession"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession: coffer.v1.CloseSessionResult.$Shape; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "login"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login: coffer.v1.LoginResult.$Shape; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "logout"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout: coffer.v1.LogoutResult.$Shape; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "resume"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume: coffer.v1.LoginResult.$Shape; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "changePin"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin: coffer.v1.ChangePinResult.$Shape; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "listUsers"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers: coffer.v1.ListUsersResult.$Shape; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "addUser"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser: coffer.v1.AddUserResult.$Shape; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "removeUser"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser: coffer.v1.RemoveUserResult.$Shape; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "unlockUser"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser: coffer.v1.UnlockUserResult.$Shape; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "resetPin"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin: coffer.v1.ResetPinResult.$Shape; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "createPartition"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition: coffer.v1.CreatePartitionResult.$Shape; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "destroyPartition"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition: coffer.v1.DestroyPartitionResult.$Shape; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "unsealPartition"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition: coffer.v1.UnsealPartitionResult.$Shape; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "sealPartition"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition: coffer.v1.SealPartitionResult.$Shape; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "getPolicy"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy: coffer.v1.PolicyResult.$Shape; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "setPolicy"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy: coffer.v1.PolicyResult.$Shape; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "acknowledgeAlarm"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm: coffer.v1.AcknowledgeAlarmResult.$Shape; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "generateKey"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey: coffer.v1.ObjectResult.$Shape; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "generateKeyPair"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair: coffer.v1.KeyPairResult.$Shape; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "importObject"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject: coffer.v1.ObjectResult.$Shape; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "copyObject"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject: coffer.v1.ObjectResult.$Shape; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "destroyObject"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject: coffer.v1.DestroyObjectResult.$Shape; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "findObjects"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects: coffer.v1.FindObjectsResult.$Shape; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "getAttributes"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes: coffer.v1.GetAttributesResult.$Shape; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "setAttributes"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes: coffer.v1.SetAttributesResult.$Shape; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "encrypt"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt: coffer.v1.EncryptResult.$Shape; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "decrypt"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt: coffer.v1.DecryptResult.$Shape; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "sign"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign: coffer.v1.SignResult.$Shape; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "verify"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify: coffer.v1.VerifyResult.$Shape; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "digest"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest: coffer.v1.DigestResult.$Shape; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "generateRandom"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom: coffer.v1.GenerateRandomResult.$Shape; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "wrapKey"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey: coffer.v1.WrapKeyResult.$Shape; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "unwrapKey"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey: coffer.v1.ObjectResult.$Shape; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "deriveKey"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey: coffer.v1.ObjectResult.$Shape; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "begin"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin: coffer.v1.BeginResult.$Shape; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "update"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update: coffer.v1.UpdateResult.$Shape; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "finish"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish: coffer.v1.FinishResult.$Shape; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "read"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read: coffer.v1.ReadResult.$Shape; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "cancel"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel: coffer.v1.CancelResult.$Shape; readAudit?: null; checkpoint?: null }|{ outcome?: "readAudit"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit: coffer.v1.ReadAuditResult.$Shape; checkpoint?: null }|{ outcome?: "checkpoint"; error?: null; hello?: null; status?: null; listMechanisms?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint: coffer.v1.CheckpointResult.$Shape })
             * )} coffer.v1.Response.$Shape
             */

            /**
             * Constructs a new Response.
             * @memberof coffer.v1
             * @classdesc Represents a Response.
             * @constructor
             * @param {coffer.v1.Response.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Response = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Response id.
             * @member {number} id
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.id = 0;

            /**
             * Response revision.
             * @member {number} revision
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.revision = 0;

            /**
             * Response error.
             * @member {coffer.v1.Error.$Properties|null|undefined} error
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.error = null;

            /**
             * Response hello.
             * @member {coffer.v1.HelloResult.$Properties|null|undefined} hello
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.hello = null;

            /**
             * Response status.
             * @member {coffer.v1.StatusResult.$Properties|null|undefined} status
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.status = null;

            /**
             * Response listMechanisms.
             * @member {coffer.v1.ListMechanismsResult.$Properties|null|undefined} listMechanisms
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.listMechanisms = null;

            /**
             * Response openSession.
             * @member {coffer.v1.OpenSessionResult.$Properties|null|undefined} openSession
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.openSession = null;

            /**
             * Response closeSession.
             * @member {coffer.v1.CloseSessionResult.$Properties|null|undefined} closeSession
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.closeSession = null;

            /**
             * Response login.
             * @member {coffer.v1.LoginResult.$Properties|null|undefined} login
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.login = null;

            /**
             * Response logout.
             * @member {coffer.v1.LogoutResult.$Properties|null|undefined} logout
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.logout = null;

            /**
             * Response resume.
             * @member {coffer.v1.LoginResult.$Properties|null|undefined} resume
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.resume = null;

            /**
             * Response changePin.
             * @member {coffer.v1.ChangePinResult.$Properties|null|undefined} changePin
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.changePin = null;

            /**
             * Response listUsers.
             * @member {coffer.v1.ListUsersResult.$Properties|null|undefined} listUsers
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.listUsers = null;

            /**
             * Response addUser.
             * @member {coffer.v1.AddUserResult.$Properties|null|undefined} addUser
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.addUser = null;

            /**
             * Response removeUser.
             * @member {coffer.v1.RemoveUserResult.$Properties|null|undefined} removeUser
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.removeUser = null;

            /**
             * Response unlockUser.
             * @member {coffer.v1.UnlockUserResult.$Properties|null|undefined} unlockUser
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.unlockUser = null;

            /**
             * Response resetPin.
             * @member {coffer.v1.ResetPinResult.$Properties|null|undefined} resetPin
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.resetPin = null;

            /**
             * Response createPartition.
             * @member {coffer.v1.CreatePartitionResult.$Properties|null|undefined} createPartition
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.createPartition = null;

            /**
             * Response destroyPartition.
             * @member {coffer.v1.DestroyPartitionResult.$Properties|null|undefined} destroyPartition
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.destroyPartition = null;

            /**
             * Response unsealPartition.
             * @member {coffer.v1.UnsealPartitionResult.$Properties|null|undefined} unsealPartition
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.unsealPartition = null;

            /**
             * Response sealPartition.
             * @member {coffer.v1.SealPartitionResult.$Properties|null|undefined} sealPartition
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.sealPartition = null;

            /**
             * Response getPolicy.
             * @member {coffer.v1.PolicyResult.$Properties|null|undefined} getPolicy
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.getPolicy = null;

            /**
             * Response setPolicy.
             * @member {coffer.v1.PolicyResult.$Properties|null|undefined} setPolicy
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.setPolicy = null;

            /**
             * Response acknowledgeAlarm.
             * @member {coffer.v1.AcknowledgeAlarmResult.$Properties|null|undefined} acknowledgeAlarm
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.acknowledgeAlarm = null;

            /**
             * Response generateKey.
             * @member {coffer.v1.ObjectResult.$Properties|null|undefined} generateKey
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.generateKey = null;

            /**
             * Response generateKeyPair.
             * @member {coffer.v1.KeyPairResult.$Properties|null|undefined} generateKeyPair
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.generateKeyPair = null;

            /**
             * Response importObject.
             * @member {coffer.v1.ObjectResult.$Properties|null|undefined} importObject
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.importObject = null;

            /**
             * Response copyObject.
             * @member {coffer.v1.ObjectResult.$Properties|null|undefined} copyObject
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.copyObject = null;

            /**
             * Response destroyObject.
             * @member {coffer.v1.DestroyObjectResult.$Properties|null|undefined} destroyObject
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.destroyObject = null;

            /**
             * Response findObjects.
             * @member {coffer.v1.FindObjectsResult.$Properties|null|undefined} findObjects
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.findObjects = null;

            /**
             * Response getAttributes.
             * @member {coffer.v1.GetAttributesResult.$Properties|null|undefined} getAttributes
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.getAttributes = null;

            /**
             * Response setAttributes.
             * @member {coffer.v1.SetAttributesResult.$Properties|null|undefined} setAttributes
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.setAttributes = null;

            /**
             * Response encrypt.
             * @member {coffer.v1.EncryptResult.$Properties|null|undefined} encrypt
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.encrypt = null;

            /**
             * Response decrypt.
             * @member {coffer.v1.DecryptResult.$Properties|null|undefined} decrypt
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.decrypt = null;

            /**
             * Response sign.
             * @member {coffer.v1.SignResult.$Properties|null|undefined} sign
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.sign = null;

            /**
             * Response verify.
             * @member {coffer.v1.VerifyResult.$Properties|null|undefined} verify
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.verify = null;

            /**
             * Response digest.
             * @member {coffer.v1.DigestResult.$Properties|null|undefined} digest
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.digest = null;

            /**
             * Response generateRandom.
             * @member {coffer.v1.GenerateRandomResult.$Properties|null|undefined} generateRandom
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.generateRandom = null;

            /**
             * Response wrapKey.
             * @member {coffer.v1.WrapKeyResult.$Properties|null|undefined} wrapKey
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.wrapKey = null;

            /**
             * Response unwrapKey.
             * @member {coffer.v1.ObjectResult.$Properties|null|undefined} unwrapKey
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.unwrapKey = null;

            /**
             * Response deriveKey.
             * @member {coffer.v1.ObjectResult.$Properties|null|undefined} deriveKey
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.deriveKey = null;

            /**
             * Response begin.
             * @member {coffer.v1.BeginResult.$Properties|null|undefined} begin
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.begin = null;

            /**
             * Response update.
             * @member {coffer.v1.UpdateResult.$Properties|null|undefined} update
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.update = null;

            /**
             * Response finish.
             * @member {coffer.v1.FinishResult.$Properties|null|undefined} finish
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.finish = null;

            /**
             * Response read.
             * @member {coffer.v1.ReadResult.$Properties|null|undefined} read
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.read = null;

            /**
             * Response cancel.
             * @member {coffer.v1.CancelResult.$Properties|null|undefined} cancel
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.cancel = null;

            /**
             * Response readAudit.
             * @member {coffer.v1.ReadAuditResult.$Properties|null|undefined} readAudit
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.readAudit = null;

            /**
             * Response checkpoint.
             * @member {coffer.v1.CheckpointResult.$Properties|null|undefined} checkpoint
             * @memberof coffer.v1.Response
             * @instance
             */
            Response.prototype.checkpoint = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Response outcome.
             * @member {"error"|"hello"|"status"|"listMechanisms"|"openSession"|"closeSession"|"login"|"logout"|"resume"|"changePin"|"listUsers"|"addUser"|"removeUser"|"unlockUser"|"resetPin"|"createPartition"|"destroyPartition"|"unsealPartition"|"sealPartition"|"getPolicy"|"setPolicy"|"acknowledgeAlarm"|"generateKey"|"generateKeyPair"|"importObject"|"copyObject"|"destroyObject"|"findObjects"|"getAttributes"|"setAttributes"|"encrypt"|"decrypt"|"sign"|"verify"|"digest"|"generateRandom"|"wrapKey"|"unwrapKey"|"deriveKey"|"begin"|"update"|"finish"|"read"|"cancel"|"readAudit"|"checkpoint"|undefined} outcome
             * @memberof coffer.v1.Response
             * @instance
             */
            $Object.defineProperty(Response.prototype, "outcome", {
                get: $util.oneOfGetter($oneOfFields = ["error", "hello", "status", "listMechanisms", "openSession", "closeSession", "login", "logout", "resume", "changePin", "listUsers", "addUser", "removeUser", "unlockUser", "resetPin", "createPartition", "destroyPartition", "unsealPartition", "sealPartition", "getPolicy", "setPolicy", "acknowledgeAlarm", "generateKey", "generateKeyPair", "importObject", "copyObject", "destroyObject", "findObjects", "getAttributes", "setAttributes", "encrypt", "decrypt", "sign", "verify", "digest", "generateRandom", "wrapKey", "unwrapKey", "deriveKey", "begin", "update", "finish", "read", "cancel", "readAudit", "checkpoint"]),
                set: $setOneOf($oneOfFields)
            });

            /**
             * Encodes the specified Response message. Does not implicitly {@link coffer.v1.Response.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Response
             * @static
             * @param {coffer.v1.Response.$Properties} message Response message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Response.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
                if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                    $root.coffer.v1.Error.encode(message.error, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.revision);
                if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                    $root.coffer.v1.HelloResult.encode(message.hello, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.coffer.v1.StatusResult.encode(message.status, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.listMechanisms != null && $Object.hasOwnProperty.call(message, "listMechanisms"))
                    $root.coffer.v1.ListMechanismsResult.encode(message.listMechanisms, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.openSession != null && $Object.hasOwnProperty.call(message, "openSession"))
                    $root.coffer.v1.OpenSessionResult.encode(message.openSession, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                if (message.closeSession != null && $Object.hasOwnProperty.call(message, "closeSession"))
                    $root.coffer.v1.CloseSessionResult.encode(message.closeSession, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
                if (message.login != null && $Object.hasOwnProperty.call(message, "login"))
                    $root.coffer.v1.LoginResult.encode(message.login, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
                if (message.logout != null && $Object.hasOwnProperty.call(message, "logout"))
                    $root.coffer.v1.LogoutResult.encode(message.logout, writer.uint32(/* id 23, wireType 2 =*/186).fork(), _depth + 1).ldelim();
                if (message.resume != null && $Object.hasOwnProperty.call(message, "resume"))
                    $root.coffer.v1.LoginResult.encode(message.resume, writer.uint32(/* id 24, wireType 2 =*/194).fork(), _depth + 1).ldelim();
                if (message.changePin != null && $Object.hasOwnProperty.call(message, "changePin"))
                    $root.coffer.v1.ChangePinResult.encode(message.changePin, writer.uint32(/* id 25, wireType 2 =*/202).fork(), _depth + 1).ldelim();
                if (message.listUsers != null && $Object.hasOwnProperty.call(message, "listUsers"))
                    $root.coffer.v1.ListUsersResult.encode(message.listUsers, writer.uint32(/* id 30, wireType 2 =*/242).fork(), _depth + 1).ldelim();
                if (message.addUser != null && $Object.hasOwnProperty.call(message, "addUser"))
                    $root.coffer.v1.AddUserResult.encode(message.addUser, writer.uint32(/* id 31, wireType 2 =*/250).fork(), _depth + 1).ldelim();
                if (message.removeUser != null && $Object.hasOwnProperty.call(message, "removeUser"))
                    $root.coffer.v1.RemoveUserResult.encode(message.removeUser, writer.uint32(/* id 32, wireType 2 =*/258).fork(), _depth + 1).ldelim();
                if (message.unlockUser != null && $Object.hasOwnProperty.call(message, "unlockUser"))
                    $root.coffer.v1.UnlockUserResult.encode(message.unlockUser, writer.uint32(/* id 33, wireType 2 =*/266).fork(), _depth + 1).ldelim();
                if (message.resetPin != null && $Object.hasOwnProperty.call(message, "resetPin"))
                    $root.coffer.v1.ResetPinResult.encode(message.resetPin, writer.uint32(/* id 34, wireType 2 =*/274).fork(), _depth + 1).ldelim();
                if (message.createPartition != null && $Object.hasOwnProperty.call(message, "createPartition"))
                    $root.coffer.v1.CreatePartitionResult.encode(message.createPartition, writer.uint32(/* id 40, wireType 2 =*/322).fork(), _depth + 1).ldelim();
                if (message.destroyPartition != null && $Object.hasOwnProperty.call(message, "destroyPartition"))
                    $root.coffer.v1.DestroyPartitionResult.encode(message.destroyPartition, writer.uint32(/* id 41, wireType 2 =*/330).fork(), _depth + 1).ldelim();
                if (message.unsealPartition != null && $Object.hasOwnProperty.call(message, "unsealPartition"))
                    $root.coffer.v1.UnsealPartitionResult.encode(message.unsealPartition, writer.uint32(/* id 42, wireType 2 =*/338).fork(), _depth + 1).ldelim();
                if (message.sealPartition != null && $Object.hasOwnProperty.call(message, "sealPartition"))
                    $root.coffer.v1.SealPartitionResult.encode(message.sealPartition, writer.uint32(/* id 43, wireType 2 =*/346).fork(), _depth + 1).ldelim();
                if (message.getPolicy != null && $Object.hasOwnProperty.call(message, "getPolicy"))
                    $root.coffer.v1.PolicyResult.encode(message.getPolicy, writer.uint32(/* id 44, wireType 2 =*/354).fork(), _depth + 1).ldelim();
                if (message.setPolicy != null && $Object.hasOwnProperty.call(message, "setPolicy"))
                    $root.coffer.v1.PolicyResult.encode(message.setPolicy, writer.uint32(/* id 45, wireType 2 =*/362).fork(), _depth + 1).ldelim();
                if (message.acknowledgeAlarm != null && $Object.hasOwnProperty.call(message, "acknowledgeAlarm"))
                    $root.coffer.v1.AcknowledgeAlarmResult.encode(message.acknowledgeAlarm, writer.uint32(/* id 46, wireType 2 =*/370).fork(), _depth + 1).ldelim();
                if (message.generateKey != null && $Object.hasOwnProperty.call(message, "generateKey"))
                    $root.coffer.v1.ObjectResult.encode(message.generateKey, writer.uint32(/* id 50, wireType 2 =*/402).fork(), _depth + 1).ldelim();
                if (message.generateKeyPair != null && $Object.hasOwnProperty.call(message, "generateKeyPair"))
                    $root.coffer.v1.KeyPairResult.encode(message.generateKeyPair, writer.uint32(/* id 51, wireType 2 =*/410).fork(), _depth + 1).ldelim();
                if (message.importObject != null && $Object.hasOwnProperty.call(message, "importObject"))
                    $root.coffer.v1.ObjectResult.encode(message.importObject, writer.uint32(/* id 52, wireType 2 =*/418).fork(), _depth + 1).ldelim();
                if (message.copyObject != null && $Object.hasOwnProperty.call(message, "copyObject"))
                    $root.coffer.v1.ObjectResult.encode(message.copyObject, writer.uint32(/* id 53, wireType 2 =*/426).fork(), _depth + 1).ldelim();
                if (message.destroyObject != null && $Object.hasOwnProperty.call(message, "destroyObject"))
                    $root.coffer.v1.DestroyObjectResult.encode(message.destroyObject, writer.uint32(/* id 54, wireType 2 =*/434).fork(), _depth + 1).ldelim();
                if (message.findObjects != null && $Object.hasOwnProperty.call(message, "findObjects"))
                    $root.coffer.v1.FindObjectsResult.encode(message.findObjects, writer.uint32(/* id 55, wireType 2 =*/442).fork(), _depth + 1).ldelim();
                if (message.getAttributes != null && $Object.hasOwnProperty.call(message, "getAttributes"))
                    $root.coffer.v1.GetAttributesResult.encode(message.getAttributes, writer.uint32(/* id 56, wireType 2 =*/450).fork(), _depth + 1).ldelim();
                if (message.setAttributes != null && $Object.hasOwnProperty.call(message, "setAttributes"))
                    $root.coffer.v1.SetAttributesResult.encode(message.setAttributes, writer.uint32(/* id 57, wireType 2 =*/458).fork(), _depth + 1).ldelim();
                if (message.encrypt != null && $Object.hasOwnProperty.call(message, "encrypt"))
                    $root.coffer.v1.EncryptResult.encode(message.encrypt, writer.uint32(/* id 60, wireType 2 =*/482).fork(), _depth + 1).ldelim();
                if (message.decrypt != null && $Object.hasOwnProperty.call(message, "decrypt"))
                    $root.coffer.v1.DecryptResult.encode(message.decrypt, writer.uint32(/* id 61, wireType 2 =*/490).fork(), _depth + 1).ldelim();
                if (message.sign != null && $Object.hasOwnProperty.call(message, "sign"))
                    $root.coffer.v1.SignResult.encode(message.sign, writer.uint32(/* id 62, wireType 2 =*/498).fork(), _depth + 1).ldelim();
                if (message.verify != null && $Object.hasOwnProperty.call(message, "verify"))
                    $root.coffer.v1.VerifyResult.encode(message.verify, writer.uint32(/* id 63, wireType 2 =*/506).fork(), _depth + 1).ldelim();
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest"))
                    $root.coffer.v1.DigestResult.encode(message.digest, writer.uint32(/* id 64, wireType 2 =*/514).fork(), _depth + 1).ldelim();
                if (message.generateRandom != null && $Object.hasOwnProperty.call(message, "generateRandom"))
                    $root.coffer.v1.GenerateRandomResult.encode(message.generateRandom, writer.uint32(/* id 65, wireType 2 =*/522).fork(), _depth + 1).ldelim();
                if (message.wrapKey != null && $Object.hasOwnProperty.call(message, "wrapKey"))
                    $root.coffer.v1.WrapKeyResult.encode(message.wrapKey, writer.uint32(/* id 66, wireType 2 =*/530).fork(), _depth + 1).ldelim();
                if (message.unwrapKey != null && $Object.hasOwnProperty.call(message, "unwrapKey"))
                    $root.coffer.v1.ObjectResult.encode(message.unwrapKey, writer.uint32(/* id 67, wireType 2 =*/538).fork(), _depth + 1).ldelim();
                if (message.deriveKey != null && $Object.hasOwnProperty.call(message, "deriveKey"))
                    $root.coffer.v1.ObjectResult.encode(message.deriveKey, writer.uint32(/* id 68, wireType 2 =*/546).fork(), _depth + 1).ldelim();
                if (message.begin != null && $Object.hasOwnProperty.call(message, "begin"))
                    $root.coffer.v1.BeginResult.encode(message.begin, writer.uint32(/* id 70, wireType 2 =*/562).fork(), _depth + 1).ldelim();
                if (message.update != null && $Object.hasOwnProperty.call(message, "update"))
                    $root.coffer.v1.UpdateResult.encode(message.update, writer.uint32(/* id 71, wireType 2 =*/570).fork(), _depth + 1).ldelim();
                if (message.finish != null && $Object.hasOwnProperty.call(message, "finish"))
                    $root.coffer.v1.FinishResult.encode(message.finish, writer.uint32(/* id 72, wireType 2 =*/578).fork(), _depth + 1).ldelim();
                if (message.read != null && $Object.hasOwnProperty.call(message, "read"))
                    $root.coffer.v1.ReadResult.encode(message.read, writer.uint32(/* id 73, wireType 2 =*/586).fork(), _depth + 1).ldelim();
                if (message.cancel != null && $Object.hasOwnProperty.call(message, "cancel"))
                    $root.coffer.v1.CancelResult.encode(message.cancel, writer.uint32(/* id 74, wireType 2 =*/594).fork(), _depth + 1).ldelim();
                if (message.readAudit != null && $Object.hasOwnProperty.call(message, "readAudit"))
                    $root.coffer.v1.ReadAuditResult.encode(message.readAudit, writer.uint32(/* id 80, wireType 2 =*/642).fork(), _depth + 1).ldelim();
                if (message.checkpoint != null && $Object.hasOwnProperty.call(message, "checkpoint"))
                    $root.coffer.v1.CheckpointResult.encode(message.checkpoint, writer.uint32(/* id 81, wireType 2 =*/650).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Response message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Response
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Response & coffer.v1.Response.$Shape} Response
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Response.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Response();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.error = $root.coffer.v1.Error.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
                            message.outcome = "error";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.hello = $root.coffer.v1.HelloResult.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                            message.outcome = "hello";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.coffer.v1.StatusResult.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            message.outcome = "status";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.listMechanisms = $root.coffer.v1.ListMechanismsResult.decode(reader, reader.size(), $undefined, _depth + 1, message.listMechanisms);
                            message.outcome = "listMechanisms";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.openSession = $root.coffer.v1.OpenSessionResult.decode(reader, reader.size(), $undefined, _depth + 1, message.openSession);
                            message.outcome = "openSession";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.closeSession = $root.coffer.v1.CloseSessionResult.decode(reader, reader.size(), $undefined, _depth + 1, message.closeSession);
                            message.outcome = "closeSession";
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            message.login = $root.coffer.v1.LoginResult.decode(reader, reader.size(), $undefined, _depth + 1, message.login);
                            message.outcome = "login";
                            continue;
                        }
                    case 23: {
                            if (wireType !== 2)
                                break;
                            message.logout = $root.coffer.v1.LogoutResult.decode(reader, reader.size(), $undefined, _depth + 1, message.logout);
                            message.outcome = "logout";
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            message.resume = $root.coffer.v1.LoginResult.decode(reader, reader.size(), $undefined, _depth + 1, message.resume);
                            message.outcome = "resume";
                            continue;
                        }
                    case 25: {
                            if (wireType !== 2)
                                break;
                            message.changePin = $root.coffer.v1.ChangePinResult.decode(reader, reader.size(), $undefined, _depth + 1, message.changePin);
                            message.outcome = "changePin";
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            message.listUsers = $root.coffer.v1.ListUsersResult.decode(reader, reader.size(), $undefined, _depth + 1, message.listUsers);
                            message.outcome = "listUsers";
                            continue;
                        }
                    case 31: {
                            if (wireType !== 2)
                                break;
                            message.addUser = $root.coffer.v1.AddUserResult.decode(reader, reader.size(), $undefined, _depth + 1, message.addUser);
                            message.outcome = "addUser";
                            continue;
                        }
                    case 32: {
                            if (wireType !== 2)
                                break;
                            message.removeUser = $root.coffer.v1.RemoveUserResult.decode(reader, reader.size(), $undefined, _depth + 1, message.removeUser);
                            message.outcome = "removeUser";
                            continue;
                        }
                    case 33: {
                            if (wireType !== 2)
                                break;
                            message.unlockUser = $root.coffer.v1.UnlockUserResult.decode(reader, reader.size(), $undefined, _depth + 1, message.unlockUser);
                            message.outcome = "unlockUser";
                            continue;
                        }
                    case 34: {
                            if (wireType !== 2)
                                break;
                            message.resetPin = $root.coffer.v1.ResetPinResult.decode(reader, reader.size(), $undefined, _depth + 1, message.resetPin);
                            message.outcome = "resetPin";
                            continue;
                        }
                    case 40: {
                            if (wireType !== 2)
                                break;
                            message.createPartition = $root.coffer.v1.CreatePartitionResult.decode(reader, reader.size(), $undefined, _depth + 1, message.createPartition);
                            message.outcome = "createPartition";
                            continue;
                        }
                    case 41: {
                            if (wireType !== 2)
                                break;
                            message.destroyPartition = $root.coffer.v1.DestroyPartitionResult.decode(reader, reader.size(), $undefined, _depth + 1, message.destroyPartition);
                            message.outcome = "destroyPartition";
                            continue;
                        }
                    case 42: {
                            if (wireType !== 2)
                                break;
                            message.unsealPartition = $root.coffer.v1.UnsealPartitionResult.decode(reader, reader.size(), $undefined, _depth + 1, message.unsealPartition);
                            message.outcome = "unsealPartition";
                            continue;
                        }
                    case 43: {
                            if (wireType !== 2)
                                break;
                            message.sealPartition = $root.coffer.v1.SealPartitionResult.decode(reader, reader.size(), $undefined, _depth + 1, message.sealPartition);
                            message.outcome = "sealPartition";
                            continue;
                        }
                    case 44: {
                            if (wireType !== 2)
                                break;
                            message.getPolicy = $root.coffer.v1.PolicyResult.decode(reader, reader.size(), $undefined, _depth + 1, message.getPolicy);
                            message.outcome = "getPolicy";
                            continue;
                        }
                    case 45: {
                            if (wireType !== 2)
                                break;
                            message.setPolicy = $root.coffer.v1.PolicyResult.decode(reader, reader.size(), $undefined, _depth + 1, message.setPolicy);
                            message.outcome = "setPolicy";
                            continue;
                        }
                    case 46: {
                            if (wireType !== 2)
                                break;
                            message.acknowledgeAlarm = $root.coffer.v1.AcknowledgeAlarmResult.decode(reader, reader.size(), $undefined, _depth + 1, message.acknowledgeAlarm);
                            message.outcome = "acknowledgeAlarm";
                            continue;
                        }
                    case 50: {
                            if (wireType !== 2)
                                break;
                            message.generateKey = $root.coffer.v1.ObjectResult.decode(reader, reader.size(), $undefined, _depth + 1, message.generateKey);
                            message.outcome = "generateKey";
                            continue;
                        }
                    case 51: {
                            if (wireType !== 2)
                                break;
                            message.generateKeyPair = $root.coffer.v1.KeyPairResult.decode(reader, reader.size(), $undefined, _depth + 1, message.generateKeyPair);
                            message.outcome = "generateKeyPair";
                            continue;
                        }
                    case 52: {
                            if (wireType !== 2)
                                break;
                            message.importObject = $root.coffer.v1.ObjectResult.decode(reader, reader.size(), $undefined, _depth + 1, message.importObject);
                            message.outcome = "importObject";
                            continue;
                        }
                    case 53: {
                            if (wireType !== 2)
                                break;
                            message.copyObject = $root.coffer.v1.ObjectResult.decode(reader, reader.size(), $undefined, _depth + 1, message.copyObject);
                            message.outcome = "copyObject";
                            continue;
                        }
                    case 54: {
                            if (wireType !== 2)
                                break;
                            message.destroyObject = $root.coffer.v1.DestroyObjectResult.decode(reader, reader.size(), $undefined, _depth + 1, message.destroyObject);
                            message.outcome = "destroyObject";
                            continue;
                        }
                    case 55: {
                            if (wireType !== 2)
                                break;
                            message.findObjects = $root.coffer.v1.FindObjectsResult.decode(reader, reader.size(), $undefined, _depth + 1, message.findObjects);
                            message.outcome = "findObjects";
                            continue;
                        }
                    case 56: {
                            if (wireType !== 2)
                                break;
                            message.getAttributes = $root.coffer.v1.GetAttributesResult.decode(reader, reader.size(), $undefined, _depth + 1, message.getAttributes);
                            message.outcome = "getAttributes";
                            continue;
                        }
                    case 57: {
                            if (wireType !== 2)
                                break;
                            message.setAttributes = $root.coffer.v1.SetAttributesResult.decode(reader, reader.size(), $undefined, _depth + 1, message.setAttributes);
                            message.outcome = "setAttributes";
                            continue;
                        }
                    case 60: {
                            if (wireType !== 2)
                                break;
                            message.encrypt = $root.coffer.v1.EncryptResult.decode(reader, reader.size(), $undefined, _depth + 1, message.encrypt);
                            message.outcome = "encrypt";
                            continue;
                        }
                    case 61: {
                            if (wireType !== 2)
                                break;
                            message.decrypt = $root.coffer.v1.DecryptResult.decode(reader, reader.size(), $undefined, _depth + 1, message.decrypt);
                            message.outcome = "decrypt";
                            continue;
                        }
                    case 62: {
                            if (wireType !== 2)
                                break;
                            message.sign = $root.coffer.v1.SignResult.decode(reader, reader.size(), $undefined, _depth + 1, message.sign);
                            message.outcome = "sign";
                            continue;
                        }
                    case 63: {
                            if (wireType !== 2)
                                break;
                            message.verify = $root.coffer.v1.VerifyResult.decode(reader, reader.size(), $undefined, _depth + 1, message.verify);
                            message.outcome = "verify";
                            continue;
                        }
                    case 64: {
                            if (wireType !== 2)
                                break;
                            message.digest = $root.coffer.v1.DigestResult.decode(reader, reader.size(), $undefined, _depth + 1, message.digest);
                            message.outcome = "digest";
                            continue;
                        }
                    case 65: {
                            if (wireType !== 2)
                                break;
                            message.generateRandom = $root.coffer.v1.GenerateRandomResult.decode(reader, reader.size(), $undefined, _depth + 1, message.generateRandom);
                            message.outcome = "generateRandom";
                            continue;
                        }
                    case 66: {
                            if (wireType !== 2)
                                break;
                            message.wrapKey = $root.coffer.v1.WrapKeyResult.decode(reader, reader.size(), $undefined, _depth + 1, message.wrapKey);
                            message.outcome = "wrapKey";
                            continue;
                        }
                    case 67: {
                            if (wireType !== 2)
                                break;
                            message.unwrapKey = $root.coffer.v1.ObjectResult.decode(reader, reader.size(), $undefined, _depth + 1, message.unwrapKey);
                            message.outcome = "unwrapKey";
                            continue;
                        }
                    case 68: {
                            if (wireType !== 2)
                                break;
                            message.deriveKey = $root.coffer.v1.ObjectResult.decode(reader, reader.size(), $undefined, _depth + 1, message.deriveKey);
                            message.outcome = "deriveKey";
                            continue;
                        }
                    case 70: {
                            if (wireType !== 2)
                                break;
                            message.begin = $root.coffer.v1.BeginResult.decode(reader, reader.size(), $undefined, _depth + 1, message.begin);
                            message.outcome = "begin";
                            continue;
                        }
                    case 71: {
                            if (wireType !== 2)
                                break;
                            message.update = $root.coffer.v1.UpdateResult.decode(reader, reader.size(), $undefined, _depth + 1, message.update);
                            message.outcome = "update";
                            continue;
                        }
                    case 72: {
                            if (wireType !== 2)
                                break;
                            message.finish = $root.coffer.v1.FinishResult.decode(reader, reader.size(), $undefined, _depth + 1, message.finish);
                            message.outcome = "finish";
                            continue;
                        }
                    case 73: {
                            if (wireType !== 2)
                                break;
                            message.read = $root.coffer.v1.ReadResult.decode(reader, reader.size(), $undefined, _depth + 1, message.read);
                            message.outcome = "read";
                            continue;
                        }
                    case 74: {
                            if (wireType !== 2)
                                break;
                            message.cancel = $root.coffer.v1.CancelResult.decode(reader, reader.size(), $undefined, _depth + 1, message.cancel);
                            message.outcome = "cancel";
                            continue;
                        }
                    case 80: {
                            if (wireType !== 2)
                                break;
                            message.readAudit = $root.coffer.v1.ReadAuditResult.decode(reader, reader.size(), $undefined, _depth + 1, message.readAudit);
                            message.outcome = "readAudit";
                            continue;
                        }
                    case 81: {
                            if (wireType !== 2)
                                break;
                            message.checkpoint = $root.coffer.v1.CheckpointResult.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpoint);
                            message.outcome = "checkpoint";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Response;
        })();

        v1.Error = (function() {

            /**
             * Properties of an Error.
             * @typedef {Object} coffer.v1.Error.$Properties
             * @property {number|null} [code] Error code
             * @property {string|null} [name] Error name
             * @property {string|null} [message] Error message
             * @property {string|null} [hint] Error hint
             * @property {number|null} [retryAfterMs] Error retryAfterMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Error.
             * @memberof coffer.v1
             * @interface IError
             * @augments coffer.v1.Error.$Properties
             * @deprecated Use coffer.v1.Error.$Properties instead.
             */

            /**
             * Shape of an Error.
             * @typedef {coffer.v1.Error.$Properties} coffer.v1.Error.$Shape
             */

            /**
             * Constructs a new Error.
             * @memberof coffer.v1
             * @classdesc Represents an Error.
             * @constructor
             * @param {coffer.v1.Error.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Error = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Error code.
             * @member {number} code
             * @memberof coffer.v1.Error
             * @instance
             */
            Error.prototype.code = 0;

            /**
             * Error name.
             * @member {string} name
             * @memberof coffer.v1.Error
             * @instance
             */
            Error.prototype.name = "";

            /**
             * Error message.
             * @member {string} message
             * @memberof coffer.v1.Error
             * @instance
             */
            Error.prototype.message = "";

            /**
             * Error hint.
             * @member {string} hint
             * @memberof coffer.v1.Error
             * @instance
             */
            Error.prototype.hint = "";

            /**
             * Error retryAfterMs.
             * @member {number} retryAfterMs
             * @memberof coffer.v1.Error
             * @instance
             */
            Error.prototype.retryAfterMs = 0;

            /**
             * Encodes the specified Error message. Does not implicitly {@link coffer.v1.Error.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Error
             * @static
             * @param {coffer.v1.Error.$Properties} message Error message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Error.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.code);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.message);
                if (message.hint != null && $Object.hasOwnProperty.call(message, "hint") && message.hint !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.hint);
                if (message.retryAfterMs != null && $Object.hasOwnProperty.call(message, "retryAfterMs") && message.retryAfterMs !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.retryAfterMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Error message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Error
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Error & coffer.v1.Error.$Shape} Error
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Error.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Error();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.hint = value;
                            else
                                delete message.hint;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.retryAfterMs = value;
                            else
                                delete message.retryAfterMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Error;
        })();

        v1.Hello = (function() {

            /**
             * Properties of a Hello.
             * @typedef {Object} coffer.v1.Hello.$Properties
             * @property {number|null} [version] Hello version
             * @property {string|null} [client] Hello client
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Hello.
             * @memberof coffer.v1
             * @interface IHello
             * @augments coffer.v1.Hello.$Properties
             * @deprecated Use coffer.v1.Hello.$Properties instead.
             */

            /**
             * Shape of a Hello.
             * @typedef {coffer.v1.Hello.$Properties} coffer.v1.Hello.$Shape
             */

            /**
             * Constructs a new Hello.
             * @memberof coffer.v1
             * @classdesc Represents a Hello.
             * @constructor
             * @param {coffer.v1.Hello.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Hello = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Hello version.
             * @member {number} version
             * @memberof coffer.v1.Hello
             * @instance
             */
            Hello.prototype.version = 0;

            /**
             * Hello client.
             * @member {string} client
             * @memberof coffer.v1.Hello
             * @instance
             */
            Hello.prototype.client = "";

            /**
             * Encodes the specified Hello message. Does not implicitly {@link coffer.v1.Hello.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Hello
             * @static
             * @param {coffer.v1.Hello.$Properties} message Hello message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Hello.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.version);
                if (message.client != null && $Object.hasOwnProperty.call(message, "client") && message.client !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.client);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Hello
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Hello & coffer.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Hello.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Hello();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.client = value;
                            else
                                delete message.client;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Hello;
        })();

        v1.HelloResult = (function() {

            /**
             * Properties of a HelloResult.
             * @typedef {Object} coffer.v1.HelloResult.$Properties
             * @property {number|null} [version] HelloResult version
             * @property {string|null} [build] HelloResult build
             * @property {number|null} [frameBytesMax] HelloResult frameBytesMax
             * @property {number|null} [inFlightMax] HelloResult inFlightMax
             * @property {number|null} [dataBytesMax] HelloResult dataBytesMax
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a HelloResult.
             * @memberof coffer.v1
             * @interface IHelloResult
             * @augments coffer.v1.HelloResult.$Properties
             * @deprecated Use coffer.v1.HelloResult.$Properties instead.
             */

            /**
             * Shape of a HelloResult.
             * @typedef {coffer.v1.HelloResult.$Properties} coffer.v1.HelloResult.$Shape
             */

            /**
             * Constructs a new HelloResult.
             * @memberof coffer.v1
             * @classdesc Represents a HelloResult.
             * @constructor
             * @param {coffer.v1.HelloResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const HelloResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * HelloResult version.
             * @member {number} version
             * @memberof coffer.v1.HelloResult
             * @instance
             */
            HelloResult.prototype.version = 0;

            /**
             * HelloResult build.
             * @member {string} build
             * @memberof coffer.v1.HelloResult
             * @instance
             */
            HelloResult.prototype.build = "";

            /**
             * HelloResult frameBytesMax.
             * @member {number} frameBytesMax
             * @memberof coffer.v1.HelloResult
             * @instance
             */
            HelloResult.prototype.frameBytesMax = 0;

            /**
             * HelloResult inFlightMax.
             * @member {number} inFlightMax
             * @memberof coffer.v1.HelloResult
             * @instance
             */
            HelloResult.prototype.inFlightMax = 0;

            /**
             * HelloResult dataBytesMax.
             * @member {number} dataBytesMax
             * @memberof coffer.v1.HelloResult
             * @instance
             */
            HelloResult.prototype.dataBytesMax = 0;

            /**
             * Encodes the specified HelloResult message. Does not implicitly {@link coffer.v1.HelloResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.HelloResult
             * @static
             * @param {coffer.v1.HelloResult.$Properties} message HelloResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            HelloResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.version);
                if (message.build != null && $Object.hasOwnProperty.call(message, "build") && message.build !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.build);
                if (message.frameBytesMax != null && $Object.hasOwnProperty.call(message, "frameBytesMax") && message.frameBytesMax !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.frameBytesMax);
                if (message.inFlightMax != null && $Object.hasOwnProperty.call(message, "inFlightMax") && message.inFlightMax !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.inFlightMax);
                if (message.dataBytesMax != null && $Object.hasOwnProperty.call(message, "dataBytesMax") && message.dataBytesMax !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.dataBytesMax);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a HelloResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.HelloResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.HelloResult & coffer.v1.HelloResult.$Shape} HelloResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            HelloResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.HelloResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.build = value;
                            else
                                delete message.build;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.frameBytesMax = value;
                            else
                                delete message.frameBytesMax;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.inFlightMax = value;
                            else
                                delete message.inFlightMax;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.dataBytesMax = value;
                            else
                                delete message.dataBytesMax;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return HelloResult;
        })();

        v1.ReadAudit = (function() {

            /**
             * Properties of a ReadAudit.
             * @typedef {Object} coffer.v1.ReadAudit.$Properties
             * @property {number|null} [after] ReadAudit after
             * @property {number|null} [max] ReadAudit max
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReadAudit.
             * @memberof coffer.v1
             * @interface IReadAudit
             * @augments coffer.v1.ReadAudit.$Properties
             * @deprecated Use coffer.v1.ReadAudit.$Properties instead.
             */

            /**
             * Shape of a ReadAudit.
             * @typedef {coffer.v1.ReadAudit.$Properties} coffer.v1.ReadAudit.$Shape
             */

            /**
             * Constructs a new ReadAudit.
             * @memberof coffer.v1
             * @classdesc Represents a ReadAudit.
             * @constructor
             * @param {coffer.v1.ReadAudit.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReadAudit = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReadAudit after.
             * @member {number} after
             * @memberof coffer.v1.ReadAudit
             * @instance
             */
            ReadAudit.prototype.after = 0;

            /**
             * ReadAudit max.
             * @member {number} max
             * @memberof coffer.v1.ReadAudit
             * @instance
             */
            ReadAudit.prototype.max = 0;

            /**
             * Encodes the specified ReadAudit message. Does not implicitly {@link coffer.v1.ReadAudit.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ReadAudit
             * @static
             * @param {coffer.v1.ReadAudit.$Properties} message ReadAudit message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReadAudit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.after != null && $Object.hasOwnProperty.call(message, "after") && message.after !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.after);
                if (message.max != null && $Object.hasOwnProperty.call(message, "max") && message.max !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.max);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReadAudit message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ReadAudit
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ReadAudit & coffer.v1.ReadAudit.$Shape} ReadAudit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReadAudit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ReadAudit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.after = value;
                            else
                                delete message.after;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.max = value;
                            else
                                delete message.max;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReadAudit;
        })();

        v1.ReadAuditResult = (function() {

            /**
             * Properties of a ReadAuditResult.
             * @typedef {Object} coffer.v1.ReadAuditResult.$Properties
             * @property {Uint8Array|null} [lines] ReadAuditResult lines
             * @property {number|null} [last] ReadAuditResult last
             * @property {boolean|null} [more] ReadAuditResult more
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReadAuditResult.
             * @memberof coffer.v1
             * @interface IReadAuditResult
             * @augments coffer.v1.ReadAuditResult.$Properties
             * @deprecated Use coffer.v1.ReadAuditResult.$Properties instead.
             */

            /**
             * Shape of a ReadAuditResult.
             * @typedef {coffer.v1.ReadAuditResult.$Properties} coffer.v1.ReadAuditResult.$Shape
             */

            /**
             * Constructs a new ReadAuditResult.
             * @memberof coffer.v1
             * @classdesc Represents a ReadAuditResult.
             * @constructor
             * @param {coffer.v1.ReadAuditResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReadAuditResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReadAuditResult lines.
             * @member {Uint8Array} lines
             * @memberof coffer.v1.ReadAuditResult
             * @instance
             */
            ReadAuditResult.prototype.lines = $util.newBuffer([]);

            /**
             * ReadAuditResult last.
             * @member {number} last
             * @memberof coffer.v1.ReadAuditResult
             * @instance
             */
            ReadAuditResult.prototype.last = 0;

            /**
             * ReadAuditResult more.
             * @member {boolean} more
             * @memberof coffer.v1.ReadAuditResult
             * @instance
             */
            ReadAuditResult.prototype.more = false;

            /**
             * Encodes the specified ReadAuditResult message. Does not implicitly {@link coffer.v1.ReadAuditResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ReadAuditResult
             * @static
             * @param {coffer.v1.ReadAuditResult.$Properties} message ReadAuditResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReadAuditResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lines != null && $Object.hasOwnProperty.call(message, "lines") && message.lines.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lines);
                if (message.last != null && $Object.hasOwnProperty.call(message, "last") && message.last !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.last);
                if (message.more != null && $Object.hasOwnProperty.call(message, "more") && message.more !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.more);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReadAuditResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ReadAuditResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ReadAuditResult & coffer.v1.ReadAuditResult.$Shape} ReadAuditResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReadAuditResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ReadAuditResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lines = value;
                            else
                                delete message.lines;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.last = value;
                            else
                                delete message.last;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.more = value;
                            else
                                delete message.more;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReadAuditResult;
        })();

        v1.Checkpoint = (function() {

            /**
             * Properties of a Checkpoint.
             * @typedef {Object} coffer.v1.Checkpoint.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Checkpoint.
             * @memberof coffer.v1
             * @interface ICheckpoint
             * @augments coffer.v1.Checkpoint.$Properties
             * @deprecated Use coffer.v1.Checkpoint.$Properties instead.
             */

            /**
             * Shape of a Checkpoint.
             * @typedef {coffer.v1.Checkpoint.$Properties} coffer.v1.Checkpoint.$Shape
             */

            /**
             * Constructs a new Checkpoint.
             * @memberof coffer.v1
             * @classdesc Represents a Checkpoint.
             * @constructor
             * @param {coffer.v1.Checkpoint.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Checkpoint = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified Checkpoint message. Does not implicitly {@link coffer.v1.Checkpoint.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Checkpoint
             * @static
             * @param {coffer.v1.Checkpoint.$Properties} message Checkpoint message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Checkpoint.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Checkpoint message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Checkpoint
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Checkpoint & coffer.v1.Checkpoint.$Shape} Checkpoint
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Checkpoint.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Checkpoint();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Checkpoint;
        })();

        v1.CheckpointResult = (function() {

            /**
             * Properties of a CheckpointResult.
             * @typedef {Object} coffer.v1.CheckpointResult.$Properties
             * @property {number|null} [sequence] CheckpointResult sequence
             * @property {Uint8Array|null} [publicKey] CheckpointResult publicKey
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CheckpointResult.
             * @memberof coffer.v1
             * @interface ICheckpointResult
             * @augments coffer.v1.CheckpointResult.$Properties
             * @deprecated Use coffer.v1.CheckpointResult.$Properties instead.
             */

            /**
             * Shape of a CheckpointResult.
             * @typedef {coffer.v1.CheckpointResult.$Properties} coffer.v1.CheckpointResult.$Shape
             */

            /**
             * Constructs a new CheckpointResult.
             * @memberof coffer.v1
             * @classdesc Represents a CheckpointResult.
             * @constructor
             * @param {coffer.v1.CheckpointResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CheckpointResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CheckpointResult sequence.
             * @member {number} sequence
             * @memberof coffer.v1.CheckpointResult
             * @instance
             */
            CheckpointResult.prototype.sequence = 0;

            /**
             * CheckpointResult publicKey.
             * @member {Uint8Array} publicKey
             * @memberof coffer.v1.CheckpointResult
             * @instance
             */
            CheckpointResult.prototype.publicKey = $util.newBuffer([]);

            /**
             * Encodes the specified CheckpointResult message. Does not implicitly {@link coffer.v1.CheckpointResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.CheckpointResult
             * @static
             * @param {coffer.v1.CheckpointResult.$Properties} message CheckpointResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CheckpointResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.sequence);
                if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey") && message.publicKey.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.publicKey);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CheckpointResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.CheckpointResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.CheckpointResult & coffer.v1.CheckpointResult.$Shape} CheckpointResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CheckpointResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.CheckpointResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.publicKey = value;
                            else
                                delete message.publicKey;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CheckpointResult;
        })();

        v1.Encrypt = (function() {

            /**
             * Properties of an Encrypt.
             * @typedef {Object} coffer.v1.Encrypt.$Properties
             * @property {Uint8Array|null} [key] Encrypt key
             * @property {coffer.v1.Mechanism.$Properties|null} [mechanism] Encrypt mechanism
             * @property {Uint8Array|null} [data] Encrypt data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Encrypt.
             * @memberof coffer.v1
             * @interface IEncrypt
             * @augments coffer.v1.Encrypt.$Properties
             * @deprecated Use coffer.v1.Encrypt.$Properties instead.
             */

            /**
             * Shape of an Encrypt.
             * @typedef {{
             *   key?: Uint8Array|null;
             *   mechanism?: coffer.v1.Mechanism.$Shape|null;
             *   data?: Uint8Array|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.Encrypt.$Shape
             */

            /**
             * Constructs a new Encrypt.
             * @memberof coffer.v1
             * @classdesc Represents an Encrypt.
             * @constructor
             * @param {coffer.v1.Encrypt.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Encrypt = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encrypt key.
             * @member {Uint8Array} key
             * @memberof coffer.v1.Encrypt
             * @instance
             */
            Encrypt.prototype.key = $util.newBuffer([]);

            /**
             * Encrypt mechanism.
             * @member {coffer.v1.Mechanism.$Properties|null|undefined} mechanism
             * @memberof coffer.v1.Encrypt
             * @instance
             */
            Encrypt.prototype.mechanism = null;

            /**
             * Encrypt data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.Encrypt
             * @instance
             */
            Encrypt.prototype.data = $util.newBuffer([]);

            /**
             * Encodes the specified Encrypt message. Does not implicitly {@link coffer.v1.Encrypt.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Encrypt
             * @static
             * @param {coffer.v1.Encrypt.$Properties} message Encrypt message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Encrypt.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.key);
                if (message.mechanism != null && $Object.hasOwnProperty.call(message, "mechanism"))
                    $root.coffer.v1.Mechanism.encode(message.mechanism, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Encrypt message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Encrypt
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Encrypt & coffer.v1.Encrypt.$Shape} Encrypt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Encrypt.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Encrypt();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.mechanism = $root.coffer.v1.Mechanism.decode(reader, reader.size(), $undefined, _depth + 1, message.mechanism);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Encrypt;
        })();

        v1.EncryptResult = (function() {

            /**
             * Properties of an EncryptResult.
             * @typedef {Object} coffer.v1.EncryptResult.$Properties
             * @property {Uint8Array|null} [data] EncryptResult data
             * @property {Uint8Array|null} [iv] EncryptResult iv
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EncryptResult.
             * @memberof coffer.v1
             * @interface IEncryptResult
             * @augments coffer.v1.EncryptResult.$Properties
             * @deprecated Use coffer.v1.EncryptResult.$Properties instead.
             */

            /**
             * Shape of an EncryptResult.
             * @typedef {coffer.v1.EncryptResult.$Properties} coffer.v1.EncryptResult.$Shape
             */

            /**
             * Constructs a new EncryptResult.
             * @memberof coffer.v1
             * @classdesc Represents an EncryptResult.
             * @constructor
             * @param {coffer.v1.EncryptResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EncryptResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EncryptResult data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.EncryptResult
             * @instance
             */
            EncryptResult.prototype.data = $util.newBuffer([]);

            /**
             * EncryptResult iv.
             * @member {Uint8Array} iv
             * @memberof coffer.v1.EncryptResult
             * @instance
             */
            EncryptResult.prototype.iv = $util.newBuffer([]);

            /**
             * Encodes the specified EncryptResult message. Does not implicitly {@link coffer.v1.EncryptResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.EncryptResult
             * @static
             * @param {coffer.v1.EncryptResult.$Properties} message EncryptResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EncryptResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.data);
                if (message.iv != null && $Object.hasOwnProperty.call(message, "iv") && message.iv.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.iv);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EncryptResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.EncryptResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.EncryptResult & coffer.v1.EncryptResult.$Shape} EncryptResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EncryptResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.EncryptResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.iv = value;
                            else
                                delete message.iv;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EncryptResult;
        })();

        v1.Decrypt = (function() {

            /**
             * Properties of a Decrypt.
             * @typedef {Object} coffer.v1.Decrypt.$Properties
             * @property {Uint8Array|null} [key] Decrypt key
             * @property {coffer.v1.Mechanism.$Properties|null} [mechanism] Decrypt mechanism
             * @property {Uint8Array|null} [data] Decrypt data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Decrypt.
             * @memberof coffer.v1
             * @interface IDecrypt
             * @augments coffer.v1.Decrypt.$Properties
             * @deprecated Use coffer.v1.Decrypt.$Properties instead.
             */

            /**
             * Shape of a Decrypt.
             * @typedef {{
             *   key?: Uint8Array|null;
             *   mechanism?: coffer.v1.Mechanism.$Shape|null;
             *   data?: Uint8Array|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.Decrypt.$Shape
             */

            /**
             * Constructs a new Decrypt.
             * @memberof coffer.v1
             * @classdesc Represents a Decrypt.
             * @constructor
             * @param {coffer.v1.Decrypt.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Decrypt = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Decrypt key.
             * @member {Uint8Array} key
             * @memberof coffer.v1.Decrypt
             * @instance
             */
            Decrypt.prototype.key = $util.newBuffer([]);

            /**
             * Decrypt mechanism.
             * @member {coffer.v1.Mechanism.$Properties|null|undefined} mechanism
             * @memberof coffer.v1.Decrypt
             * @instance
             */
            Decrypt.prototype.mechanism = null;

            /**
             * Decrypt data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.Decrypt
             * @instance
             */
            Decrypt.prototype.data = $util.newBuffer([]);

            /**
             * Encodes the specified Decrypt message. Does not implicitly {@link coffer.v1.Decrypt.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Decrypt
             * @static
             * @param {coffer.v1.Decrypt.$Properties} message Decrypt message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Decrypt.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.key);
                if (message.mechanism != null && $Object.hasOwnProperty.call(message, "mechanism"))
                    $root.coffer.v1.Mechanism.encode(message.mechanism, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Decrypt message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Decrypt
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Decrypt & coffer.v1.Decrypt.$Shape} Decrypt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Decrypt.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Decrypt();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.mechanism = $root.coffer.v1.Mechanism.decode(reader, reader.size(), $undefined, _depth + 1, message.mechanism);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Decrypt;
        })();

        v1.DecryptResult = (function() {

            /**
             * Properties of a DecryptResult.
             * @typedef {Object} coffer.v1.DecryptResult.$Properties
             * @property {Uint8Array|null} [data] DecryptResult data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DecryptResult.
             * @memberof coffer.v1
             * @interface IDecryptResult
             * @augments coffer.v1.DecryptResult.$Properties
             * @deprecated Use coffer.v1.DecryptResult.$Properties instead.
             */

            /**
             * Shape of a DecryptResult.
             * @typedef {coffer.v1.DecryptResult.$Properties} coffer.v1.DecryptResult.$Shape
             */

            /**
             * Constructs a new DecryptResult.
             * @memberof coffer.v1
             * @classdesc Represents a DecryptResult.
             * @constructor
             * @param {coffer.v1.DecryptResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DecryptResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DecryptResult data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.DecryptResult
             * @instance
             */
            DecryptResult.prototype.data = $util.newBuffer([]);

            /**
             * Encodes the specified DecryptResult message. Does not implicitly {@link coffer.v1.DecryptResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.DecryptResult
             * @static
             * @param {coffer.v1.DecryptResult.$Properties} message DecryptResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DecryptResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DecryptResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.DecryptResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.DecryptResult & coffer.v1.DecryptResult.$Shape} DecryptResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DecryptResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.DecryptResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DecryptResult;
        })();

        v1.Sign = (function() {

            /**
             * Properties of a Sign.
             * @typedef {Object} coffer.v1.Sign.$Properties
             * @property {Uint8Array|null} [key] Sign key
             * @property {coffer.v1.Mechanism.$Properties|null} [mechanism] Sign mechanism
             * @property {Uint8Array|null} [data] Sign data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Sign.
             * @memberof coffer.v1
             * @interface ISign
             * @augments coffer.v1.Sign.$Properties
             * @deprecated Use coffer.v1.Sign.$Properties instead.
             */

            /**
             * Shape of a Sign.
             * @typedef {{
             *   key?: Uint8Array|null;
             *   mechanism?: coffer.v1.Mechanism.$Shape|null;
             *   data?: Uint8Array|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.Sign.$Shape
             */

            /**
             * Constructs a new Sign.
             * @memberof coffer.v1
             * @classdesc Represents a Sign.
             * @constructor
             * @param {coffer.v1.Sign.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Sign = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Sign key.
             * @member {Uint8Array} key
             * @memberof coffer.v1.Sign
             * @instance
             */
            Sign.prototype.key = $util.newBuffer([]);

            /**
             * Sign mechanism.
             * @member {coffer.v1.Mechanism.$Properties|null|undefined} mechanism
             * @memberof coffer.v1.Sign
             * @instance
             */
            Sign.prototype.mechanism = null;

            /**
             * Sign data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.Sign
             * @instance
             */
            Sign.prototype.data = $util.newBuffer([]);

            /**
             * Encodes the specified Sign message. Does not implicitly {@link coffer.v1.Sign.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Sign
             * @static
             * @param {coffer.v1.Sign.$Properties} message Sign message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Sign.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.key);
                if (message.mechanism != null && $Object.hasOwnProperty.call(message, "mechanism"))
                    $root.coffer.v1.Mechanism.encode(message.mechanism, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Sign message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Sign
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Sign & coffer.v1.Sign.$Shape} Sign
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Sign.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Sign();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.mechanism = $root.coffer.v1.Mechanism.decode(reader, reader.size(), $undefined, _depth + 1, message.mechanism);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Sign;
        })();

        v1.SignResult = (function() {

            /**
             * Properties of a SignResult.
             * @typedef {Object} coffer.v1.SignResult.$Properties
             * @property {Uint8Array|null} [signature] SignResult signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SignResult.
             * @memberof coffer.v1
             * @interface ISignResult
             * @augments coffer.v1.SignResult.$Properties
             * @deprecated Use coffer.v1.SignResult.$Properties instead.
             */

            /**
             * Shape of a SignResult.
             * @typedef {coffer.v1.SignResult.$Properties} coffer.v1.SignResult.$Shape
             */

            /**
             * Constructs a new SignResult.
             * @memberof coffer.v1
             * @classdesc Represents a SignResult.
             * @constructor
             * @param {coffer.v1.SignResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SignResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SignResult signature.
             * @member {Uint8Array} signature
             * @memberof coffer.v1.SignResult
             * @instance
             */
            SignResult.prototype.signature = $util.newBuffer([]);

            /**
             * Encodes the specified SignResult message. Does not implicitly {@link coffer.v1.SignResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.SignResult
             * @static
             * @param {coffer.v1.SignResult.$Properties} message SignResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SignResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SignResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.SignResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.SignResult & coffer.v1.SignResult.$Shape} SignResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SignResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.SignResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SignResult;
        })();

        v1.Verify = (function() {

            /**
             * Properties of a Verify.
             * @typedef {Object} coffer.v1.Verify.$Properties
             * @property {Uint8Array|null} [key] Verify key
             * @property {coffer.v1.Mechanism.$Properties|null} [mechanism] Verify mechanism
             * @property {Uint8Array|null} [data] Verify data
             * @property {Uint8Array|null} [signature] Verify signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Verify.
             * @memberof coffer.v1
             * @interface IVerify
             * @augments coffer.v1.Verify.$Properties
             * @deprecated Use coffer.v1.Verify.$Properties instead.
             */

            /**
             * Shape of a Verify.
             * @typedef {{
             *   key?: Uint8Array|null;
             *   mechanism?: coffer.v1.Mechanism.$Shape|null;
             *   data?: Uint8Array|null;
             *   signature?: Uint8Array|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.Verify.$Shape
             */

            /**
             * Constructs a new Verify.
             * @memberof coffer.v1
             * @classdesc Represents a Verify.
             * @constructor
             * @param {coffer.v1.Verify.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Verify = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Verify key.
             * @member {Uint8Array} key
             * @memberof coffer.v1.Verify
             * @instance
             */
            Verify.prototype.key = $util.newBuffer([]);

            /**
             * Verify mechanism.
             * @member {coffer.v1.Mechanism.$Properties|null|undefined} mechanism
             * @memberof coffer.v1.Verify
             * @instance
             */
            Verify.prototype.mechanism = null;

            /**
             * Verify data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.Verify
             * @instance
             */
            Verify.prototype.data = $util.newBuffer([]);

            /**
             * Verify signature.
             * @member {Uint8Array} signature
             * @memberof coffer.v1.Verify
             * @instance
             */
            Verify.prototype.signature = $util.newBuffer([]);

            /**
             * Encodes the specified Verify message. Does not implicitly {@link coffer.v1.Verify.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Verify
             * @static
             * @param {coffer.v1.Verify.$Properties} message Verify message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Verify.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.key);
                if (message.mechanism != null && $Object.hasOwnProperty.call(message, "mechanism"))
                    $root.coffer.v1.Mechanism.encode(message.mechanism, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.data);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Verify message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Verify
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Verify & coffer.v1.Verify.$Shape} Verify
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Verify.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Verify();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.mechanism = $root.coffer.v1.Mechanism.decode(reader, reader.size(), $undefined, _depth + 1, message.mechanism);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Verify;
        })();

        v1.VerifyResult = (function() {

            /**
             * Properties of a VerifyResult.
             * @typedef {Object} coffer.v1.VerifyResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a VerifyResult.
             * @memberof coffer.v1
             * @interface IVerifyResult
             * @augments coffer.v1.VerifyResult.$Properties
             * @deprecated Use coffer.v1.VerifyResult.$Properties instead.
             */

            /**
             * Shape of a VerifyResult.
             * @typedef {coffer.v1.VerifyResult.$Properties} coffer.v1.VerifyResult.$Shape
             */

            /**
             * Constructs a new VerifyResult.
             * @memberof coffer.v1
             * @classdesc Represents a VerifyResult.
             * @constructor
             * @param {coffer.v1.VerifyResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const VerifyResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified VerifyResult message. Does not implicitly {@link coffer.v1.VerifyResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.VerifyResult
             * @static
             * @param {coffer.v1.VerifyResult.$Properties} message VerifyResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            VerifyResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a VerifyResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.VerifyResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.VerifyResult & coffer.v1.VerifyResult.$Shape} VerifyResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            VerifyResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.VerifyResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return VerifyResult;
        })();

        v1.Digest = (function() {

            /**
             * Properties of a Digest.
             * @typedef {Object} coffer.v1.Digest.$Properties
             * @property {coffer.v1.Mechanism.$Properties|null} [mechanism] Digest mechanism
             * @property {Uint8Array|null} [data] Digest data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Digest.
             * @memberof coffer.v1
             * @interface IDigest
             * @augments coffer.v1.Digest.$Properties
             * @deprecated Use coffer.v1.Digest.$Properties instead.
             */

            /**
             * Shape of a Digest.
             * @typedef {{
             *   mechanism?: coffer.v1.Mechanism.$Shape|null;
             *   data?: Uint8Array|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.Digest.$Shape
             */

            /**
             * Constructs a new Digest.
             * @memberof coffer.v1
             * @classdesc Represents a Digest.
             * @constructor
             * @param {coffer.v1.Digest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Digest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Digest mechanism.
             * @member {coffer.v1.Mechanism.$Properties|null|undefined} mechanism
             * @memberof coffer.v1.Digest
             * @instance
             */
            Digest.prototype.mechanism = null;

            /**
             * Digest data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.Digest
             * @instance
             */
            Digest.prototype.data = $util.newBuffer([]);

            /**
             * Encodes the specified Digest message. Does not implicitly {@link coffer.v1.Digest.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Digest
             * @static
             * @param {coffer.v1.Digest.$Properties} message Digest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Digest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.mechanism != null && $Object.hasOwnProperty.call(message, "mechanism"))
                    $root.coffer.v1.Mechanism.encode(message.mechanism, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Digest message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Digest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Digest & coffer.v1.Digest.$Shape} Digest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Digest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Digest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.mechanism = $root.coffer.v1.Mechanism.decode(reader, reader.size(), $undefined, _depth + 1, message.mechanism);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Digest;
        })();

        v1.DigestResult = (function() {

            /**
             * Properties of a DigestResult.
             * @typedef {Object} coffer.v1.DigestResult.$Properties
             * @property {Uint8Array|null} [digest] DigestResult digest
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DigestResult.
             * @memberof coffer.v1
             * @interface IDigestResult
             * @augments coffer.v1.DigestResult.$Properties
             * @deprecated Use coffer.v1.DigestResult.$Properties instead.
             */

            /**
             * Shape of a DigestResult.
             * @typedef {coffer.v1.DigestResult.$Properties} coffer.v1.DigestResult.$Shape
             */

            /**
             * Constructs a new DigestResult.
             * @memberof coffer.v1
             * @classdesc Represents a DigestResult.
             * @constructor
             * @param {coffer.v1.DigestResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DigestResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DigestResult digest.
             * @member {Uint8Array} digest
             * @memberof coffer.v1.DigestResult
             * @instance
             */
            DigestResult.prototype.digest = $util.newBuffer([]);

            /**
             * Encodes the specified DigestResult message. Does not implicitly {@link coffer.v1.DigestResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.DigestResult
             * @static
             * @param {coffer.v1.DigestResult.$Properties} message DigestResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DigestResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.digest);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DigestResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.DigestResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.DigestResult & coffer.v1.DigestResult.$Shape} DigestResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DigestResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.DigestResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DigestResult;
        })();

        v1.GenerateRandom = (function() {

            /**
             * Properties of a GenerateRandom.
             * @typedef {Object} coffer.v1.GenerateRandom.$Properties
             * @property {number|null} [length] GenerateRandom length
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GenerateRandom.
             * @memberof coffer.v1
             * @interface IGenerateRandom
             * @augments coffer.v1.GenerateRandom.$Properties
             * @deprecated Use coffer.v1.GenerateRandom.$Properties instead.
             */

            /**
             * Shape of a GenerateRandom.
             * @typedef {coffer.v1.GenerateRandom.$Properties} coffer.v1.GenerateRandom.$Shape
             */

            /**
             * Constructs a new GenerateRandom.
             * @memberof coffer.v1
             * @classdesc Represents a GenerateRandom.
             * @constructor
             * @param {coffer.v1.GenerateRandom.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GenerateRandom = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GenerateRandom length.
             * @member {number} length
             * @memberof coffer.v1.GenerateRandom
             * @instance
             */
            GenerateRandom.prototype.length = 0;

            /**
             * Encodes the specified GenerateRandom message. Does not implicitly {@link coffer.v1.GenerateRandom.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.GenerateRandom
             * @static
             * @param {coffer.v1.GenerateRandom.$Properties} message GenerateRandom message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GenerateRandom.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.length != null && $Object.hasOwnProperty.call(message, "length") && message.length !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.length);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GenerateRandom message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.GenerateRandom
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.GenerateRandom & coffer.v1.GenerateRandom.$Shape} GenerateRandom
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GenerateRandom.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.GenerateRandom();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.length = value;
                            else
                                delete message.length;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GenerateRandom;
        })();

        v1.GenerateRandomResult = (function() {

            /**
             * Properties of a GenerateRandomResult.
             * @typedef {Object} coffer.v1.GenerateRandomResult.$Properties
             * @property {Uint8Array|null} [data] GenerateRandomResult data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GenerateRandomResult.
             * @memberof coffer.v1
             * @interface IGenerateRandomResult
             * @augments coffer.v1.GenerateRandomResult.$Properties
             * @deprecated Use coffer.v1.GenerateRandomResult.$Properties instead.
             */

            /**
             * Shape of a GenerateRandomResult.
             * @typedef {coffer.v1.GenerateRandomResult.$Properties} coffer.v1.GenerateRandomResult.$Shape
             */

            /**
             * Constructs a new GenerateRandomResult.
             * @memberof coffer.v1
             * @classdesc Represents a GenerateRandomResult.
             * @constructor
             * @param {coffer.v1.GenerateRandomResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GenerateRandomResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GenerateRandomResult data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.GenerateRandomResult
             * @instance
             */
            GenerateRandomResult.prototype.data = $util.newBuffer([]);

            /**
             * Encodes the specified GenerateRandomResult message. Does not implicitly {@link coffer.v1.GenerateRandomResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.GenerateRandomResult
             * @static
             * @param {coffer.v1.GenerateRandomResult.$Properties} message GenerateRandomResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GenerateRandomResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GenerateRandomResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.GenerateRandomResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.GenerateRandomResult & coffer.v1.GenerateRandomResult.$Shape} GenerateRandomResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GenerateRandomResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.GenerateRandomResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GenerateRandomResult;
        })();

        v1.WrapKey = (function() {

            /**
             * Properties of a WrapKey.
             * @typedef {Object} coffer.v1.WrapKey.$Properties
             * @property {Uint8Array|null} [wrappingKey] WrapKey wrappingKey
             * @property {coffer.v1.Mechanism.$Properties|null} [mechanism] WrapKey mechanism
             * @property {Uint8Array|null} [key] WrapKey key
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WrapKey.
             * @memberof coffer.v1
             * @interface IWrapKey
             * @augments coffer.v1.WrapKey.$Properties
             * @deprecated Use coffer.v1.WrapKey.$Properties instead.
             */

            /**
             * Shape of a WrapKey.
             * @typedef {{
             *   wrappingKey?: Uint8Array|null;
             *   mechanism?: coffer.v1.Mechanism.$Shape|null;
             *   key?: Uint8Array|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.WrapKey.$Shape
             */

            /**
             * Constructs a new WrapKey.
             * @memberof coffer.v1
             * @classdesc Represents a WrapKey.
             * @constructor
             * @param {coffer.v1.WrapKey.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WrapKey = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WrapKey wrappingKey.
             * @member {Uint8Array} wrappingKey
             * @memberof coffer.v1.WrapKey
             * @instance
             */
            WrapKey.prototype.wrappingKey = $util.newBuffer([]);

            /**
             * WrapKey mechanism.
             * @member {coffer.v1.Mechanism.$Properties|null|undefined} mechanism
             * @memberof coffer.v1.WrapKey
             * @instance
             */
            WrapKey.prototype.mechanism = null;

            /**
             * WrapKey key.
             * @member {Uint8Array} key
             * @memberof coffer.v1.WrapKey
             * @instance
             */
            WrapKey.prototype.key = $util.newBuffer([]);

            /**
             * Encodes the specified WrapKey message. Does not implicitly {@link coffer.v1.WrapKey.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.WrapKey
             * @static
             * @param {coffer.v1.WrapKey.$Properties} message WrapKey message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WrapKey.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.wrappingKey != null && $Object.hasOwnProperty.call(message, "wrappingKey") && message.wrappingKey.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.wrappingKey);
                if (message.mechanism != null && $Object.hasOwnProperty.call(message, "mechanism"))
                    $root.coffer.v1.Mechanism.encode(message.mechanism, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.key);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WrapKey message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.WrapKey
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.WrapKey & coffer.v1.WrapKey.$Shape} WrapKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WrapKey.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.WrapKey();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.wrappingKey = value;
                            else
                                delete message.wrappingKey;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.mechanism = $root.coffer.v1.Mechanism.decode(reader, reader.size(), $undefined, _depth + 1, message.mechanism);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WrapKey;
        })();

        v1.WrapKeyResult = (function() {

            /**
             * Properties of a WrapKeyResult.
             * @typedef {Object} coffer.v1.WrapKeyResult.$Properties
             * @property {Uint8Array|null} [wrapped] WrapKeyResult wrapped
             * @property {Uint8Array|null} [iv] WrapKeyResult iv
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WrapKeyResult.
             * @memberof coffer.v1
             * @interface IWrapKeyResult
             * @augments coffer.v1.WrapKeyResult.$Properties
             * @deprecated Use coffer.v1.WrapKeyResult.$Properties instead.
             */

            /**
             * Shape of a WrapKeyResult.
             * @typedef {coffer.v1.WrapKeyResult.$Properties} coffer.v1.WrapKeyResult.$Shape
             */

            /**
             * Constructs a new WrapKeyResult.
             * @memberof coffer.v1
             * @classdesc Represents a WrapKeyResult.
             * @constructor
             * @param {coffer.v1.WrapKeyResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WrapKeyResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WrapKeyResult wrapped.
             * @member {Uint8Array} wrapped
             * @memberof coffer.v1.WrapKeyResult
             * @instance
             */
            WrapKeyResult.prototype.wrapped = $util.newBuffer([]);

            /**
             * WrapKeyResult iv.
             * @member {Uint8Array} iv
             * @memberof coffer.v1.WrapKeyResult
             * @instance
             */
            WrapKeyResult.prototype.iv = $util.newBuffer([]);

            /**
             * Encodes the specified WrapKeyResult message. Does not implicitly {@link coffer.v1.WrapKeyResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.WrapKeyResult
             * @static
             * @param {coffer.v1.WrapKeyResult.$Properties} message WrapKeyResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WrapKeyResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.wrapped != null && $Object.hasOwnProperty.call(message, "wrapped") && message.wrapped.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.wrapped);
                if (message.iv != null && $Object.hasOwnProperty.call(message, "iv") && message.iv.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.iv);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WrapKeyResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.WrapKeyResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.WrapKeyResult & coffer.v1.WrapKeyResult.$Shape} WrapKeyResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WrapKeyResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.WrapKeyResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.wrapped = value;
                            else
                                delete message.wrapped;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.iv = value;
                            else
                                delete message.iv;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WrapKeyResult;
        })();

        v1.UnwrapKey = (function() {

            /**
             * Properties of an UnwrapKey.
             * @typedef {Object} coffer.v1.UnwrapKey.$Properties
             * @property {Uint8Array|null} [unwrappingKey] UnwrapKey unwrappingKey
             * @property {coffer.v1.Mechanism.$Properties|null} [mechanism] UnwrapKey mechanism
             * @property {Uint8Array|null} [wrapped] UnwrapKey wrapped
             * @property {coffer.v1.Template.$Properties|null} [template] UnwrapKey template
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an UnwrapKey.
             * @memberof coffer.v1
             * @interface IUnwrapKey
             * @augments coffer.v1.UnwrapKey.$Properties
             * @deprecated Use coffer.v1.UnwrapKey.$Properties instead.
             */

            /**
             * Shape of an UnwrapKey.
             * @typedef {{
             *   unwrappingKey?: Uint8Array|null;
             *   mechanism?: coffer.v1.Mechanism.$Shape|null;
             *   wrapped?: Uint8Array|null;
             *   template?: coffer.v1.Template.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.UnwrapKey.$Shape
             */

            /**
             * Constructs a new UnwrapKey.
             * @memberof coffer.v1
             * @classdesc Represents an UnwrapKey.
             * @constructor
             * @param {coffer.v1.UnwrapKey.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UnwrapKey = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * UnwrapKey unwrappingKey.
             * @member {Uint8Array} unwrappingKey
             * @memberof coffer.v1.UnwrapKey
             * @instance
             */
            UnwrapKey.prototype.unwrappingKey = $util.newBuffer([]);

            /**
             * UnwrapKey mechanism.
             * @member {coffer.v1.Mechanism.$Properties|null|undefined} mechanism
             * @memberof coffer.v1.UnwrapKey
             * @instance
             */
            UnwrapKey.prototype.mechanism = null;

            /**
             * UnwrapKey wrapped.
             * @member {Uint8Array} wrapped
             * @memberof coffer.v1.UnwrapKey
             * @instance
             */
            UnwrapKey.prototype.wrapped = $util.newBuffer([]);

            /**
             * UnwrapKey template.
             * @member {coffer.v1.Template.$Properties|null|undefined} template
             * @memberof coffer.v1.UnwrapKey
             * @instance
             */
            UnwrapKey.prototype.template = null;

            /**
             * Encodes the specified UnwrapKey message. Does not implicitly {@link coffer.v1.UnwrapKey.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.UnwrapKey
             * @static
             * @param {coffer.v1.UnwrapKey.$Properties} message UnwrapKey message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UnwrapKey.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unwrappingKey != null && $Object.hasOwnProperty.call(message, "unwrappingKey") && message.unwrappingKey.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.unwrappingKey);
                if (message.mechanism != null && $Object.hasOwnProperty.call(message, "mechanism"))
                    $root.coffer.v1.Mechanism.encode(message.mechanism, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.wrapped != null && $Object.hasOwnProperty.call(message, "wrapped") && message.wrapped.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.wrapped);
                if (message.template != null && $Object.hasOwnProperty.call(message, "template"))
                    $root.coffer.v1.Template.encode(message.template, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an UnwrapKey message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.UnwrapKey
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.UnwrapKey & coffer.v1.UnwrapKey.$Shape} UnwrapKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UnwrapKey.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.UnwrapKey();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.unwrappingKey = value;
                            else
                                delete message.unwrappingKey;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.mechanism = $root.coffer.v1.Mechanism.decode(reader, reader.size(), $undefined, _depth + 1, message.mechanism);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.wrapped = value;
                            else
                                delete message.wrapped;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.template = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.template);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UnwrapKey;
        })();

        v1.DeriveKey = (function() {

            /**
             * Properties of a DeriveKey.
             * @typedef {Object} coffer.v1.DeriveKey.$Properties
             * @property {Uint8Array|null} [baseKey] DeriveKey baseKey
             * @property {coffer.v1.Mechanism.$Properties|null} [mechanism] DeriveKey mechanism
             * @property {coffer.v1.Template.$Properties|null} [template] DeriveKey template
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DeriveKey.
             * @memberof coffer.v1
             * @interface IDeriveKey
             * @augments coffer.v1.DeriveKey.$Properties
             * @deprecated Use coffer.v1.DeriveKey.$Properties instead.
             */

            /**
             * Shape of a DeriveKey.
             * @typedef {{
             *   baseKey?: Uint8Array|null;
             *   mechanism?: coffer.v1.Mechanism.$Shape|null;
             *   template?: coffer.v1.Template.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.DeriveKey.$Shape
             */

            /**
             * Constructs a new DeriveKey.
             * @memberof coffer.v1
             * @classdesc Represents a DeriveKey.
             * @constructor
             * @param {coffer.v1.DeriveKey.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DeriveKey = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DeriveKey baseKey.
             * @member {Uint8Array} baseKey
             * @memberof coffer.v1.DeriveKey
             * @instance
             */
            DeriveKey.prototype.baseKey = $util.newBuffer([]);

            /**
             * DeriveKey mechanism.
             * @member {coffer.v1.Mechanism.$Properties|null|undefined} mechanism
             * @memberof coffer.v1.DeriveKey
             * @instance
             */
            DeriveKey.prototype.mechanism = null;

            /**
             * DeriveKey template.
             * @member {coffer.v1.Template.$Properties|null|undefined} template
             * @memberof coffer.v1.DeriveKey
             * @instance
             */
            DeriveKey.prototype.template = null;

            /**
             * Encodes the specified DeriveKey message. Does not implicitly {@link coffer.v1.DeriveKey.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.DeriveKey
             * @static
             * @param {coffer.v1.DeriveKey.$Properties} message DeriveKey message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DeriveKey.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.baseKey != null && $Object.hasOwnProperty.call(message, "baseKey") && message.baseKey.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.baseKey);
                if (message.mechanism != null && $Object.hasOwnProperty.call(message, "mechanism"))
                    $root.coffer.v1.Mechanism.encode(message.mechanism, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.template != null && $Object.hasOwnProperty.call(message, "template"))
                    $root.coffer.v1.Template.encode(message.template, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DeriveKey message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.DeriveKey
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.DeriveKey & coffer.v1.DeriveKey.$Shape} DeriveKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DeriveKey.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.DeriveKey();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.baseKey = value;
                            else
                                delete message.baseKey;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.mechanism = $root.coffer.v1.Mechanism.decode(reader, reader.size(), $undefined, _depth + 1, message.mechanism);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.template = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.template);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DeriveKey;
        })();

        v1.Mechanism = (function() {

            /**
             * Properties of a Mechanism.
             * @typedef {Object} coffer.v1.Mechanism.$Properties
             * @property {number|null} [type] Mechanism type
             * @property {coffer.v1.IvParameters.$Properties|null} [iv] Mechanism iv
             * @property {coffer.v1.GcmParameters.$Properties|null} [gcm] Mechanism gcm
             * @property {coffer.v1.CtrParameters.$Properties|null} [ctr] Mechanism ctr
             * @property {coffer.v1.PssParameters.$Properties|null} [pss] Mechanism pss
             * @property {coffer.v1.OaepParameters.$Properties|null} [oaep] Mechanism oaep
             * @property {coffer.v1.EcdhParameters.$Properties|null} [ecdh] Mechanism ecdh
             * @property {"iv"|"gcm"|"ctr"|"pss"|"oaep"|"ecdh"} [parameters] Mechanism parameters
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Mechanism.
             * @memberof coffer.v1
             * @interface IMechanism
             * @augments coffer.v1.Mechanism.$Properties
             * @deprecated Use coffer.v1.Mechanism.$Properties instead.
             */

            /**
             * Narrowed shape of a Mechanism.
             * @typedef {{
             *   type?: number|null;
             *   iv?: coffer.v1.IvParameters.$Shape|null;
             *   gcm?: coffer.v1.GcmParameters.$Shape|null;
             *   ctr?: coffer.v1.CtrParameters.$Shape|null;
             *   pss?: coffer.v1.PssParameters.$Shape|null;
             *   oaep?: coffer.v1.OaepParameters.$Shape|null;
             *   ecdh?: coffer.v1.EcdhParameters.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ parameters?: undefined; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null }|{ parameters?: "iv"; iv: coffer.v1.IvParameters.$Shape; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null }|{ parameters?: "gcm"; iv?: null; gcm: coffer.v1.GcmParameters.$Shape; ctr?: null; pss?: null; oaep?: null; ecdh?: null }|{ parameters?: "ctr"; iv?: null; gcm?: null; ctr: coffer.v1.CtrParameters.$Shape; pss?: null; oaep?: null; ecdh?: null }|{ parameters?: "pss"; iv?: null; gcm?: null; ctr?: null; pss: coffer.v1.PssParameters.$Shape; oaep?: null; ecdh?: null }|{ parameters?: "oaep"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep: coffer.v1.OaepParameters.$Shape; ecdh?: null }|{ parameters?: "ecdh"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh: coffer.v1.EcdhParameters.$Shape })
             * )} coffer.v1.Mechanism.$Shape
             */

            /**
             * Constructs a new Mechanism.
             * @memberof coffer.v1
             * @classdesc Represents a Mechanism.
             * @constructor
             * @param {coffer.v1.Mechanism.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Mechanism = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Mechanism type.
             * @member {number} type
             * @memberof coffer.v1.Mechanism
             * @instance
             */
            Mechanism.prototype.type = 0;

            /**
             * Mechanism iv.
             * @member {coffer.v1.IvParameters.$Properties|null|undefined} iv
             * @memberof coffer.v1.Mechanism
             * @instance
             */
            Mechanism.prototype.iv = null;

            /**
             * Mechanism gcm.
             * @member {coffer.v1.GcmParameters.$Properties|null|undefined} gcm
             * @memberof coffer.v1.Mechanism
             * @instance
             */
            Mechanism.prototype.gcm = null;

            /**
             * Mechanism ctr.
             * @member {coffer.v1.CtrParameters.$Properties|null|undefined} ctr
             * @memberof coffer.v1.Mechanism
             * @instance
             */
            Mechanism.prototype.ctr = null;

            /**
             * Mechanism pss.
             * @member {coffer.v1.PssParameters.$Properties|null|undefined} pss
             * @memberof coffer.v1.Mechanism
             * @instance
             */
            Mechanism.prototype.pss = null;

            /**
             * Mechanism oaep.
             * @member {coffer.v1.OaepParameters.$Properties|null|undefined} oaep
             * @memberof coffer.v1.Mechanism
             * @instance
             */
            Mechanism.prototype.oaep = null;

            /**
             * Mechanism ecdh.
             * @member {coffer.v1.EcdhParameters.$Properties|null|undefined} ecdh
             * @memberof coffer.v1.Mechanism
             * @instance
             */
            Mechanism.prototype.ecdh = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Mechanism parameters.
             * @member {"iv"|"gcm"|"ctr"|"pss"|"oaep"|"ecdh"|undefined} parameters
             * @memberof coffer.v1.Mechanism
             * @instance
             */
            $Object.defineProperty(Mechanism.prototype, "parameters", {
                get: $util.oneOfGetter($oneOfFields = ["iv", "gcm", "ctr", "pss", "oaep", "ecdh"]),
                set: $setOneOf($oneOfFields)
            });

            /**
             * Encodes the specified Mechanism message. Does not implicitly {@link coffer.v1.Mechanism.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Mechanism
             * @static
             * @param {coffer.v1.Mechanism.$Properties} message Mechanism message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Mechanism.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.type);
                if (message.iv != null && $Object.hasOwnProperty.call(message, "iv"))
                    $root.coffer.v1.IvParameters.encode(message.iv, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.gcm != null && $Object.hasOwnProperty.call(message, "gcm"))
                    $root.coffer.v1.GcmParameters.encode(message.gcm, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.ctr != null && $Object.hasOwnProperty.call(message, "ctr"))
                    $root.coffer.v1.CtrParameters.encode(message.ctr, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.pss != null && $Object.hasOwnProperty.call(message, "pss"))
                    $root.coffer.v1.PssParameters.encode(message.pss, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.oaep != null && $Object.hasOwnProperty.call(message, "oaep"))
                    $root.coffer.v1.OaepParameters.encode(message.oaep, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.ecdh != null && $Object.hasOwnProperty.call(message, "ecdh"))
                    $root.coffer.v1.EcdhParameters.encode(message.ecdh, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Mechanism message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Mechanism
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Mechanism & coffer.v1.Mechanism.$Shape} Mechanism
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Mechanism.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Mechanism();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.iv = $root.coffer.v1.IvParameters.decode(reader, reader.size(), $undefined, _depth + 1, message.iv);
                            message.parameters = "iv";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.gcm = $root.coffer.v1.GcmParameters.decode(reader, reader.size(), $undefined, _depth + 1, message.gcm);
                            message.parameters = "gcm";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.ctr = $root.coffer.v1.CtrParameters.decode(reader, reader.size(), $undefined, _depth + 1, message.ctr);
                            message.parameters = "ctr";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.pss = $root.coffer.v1.PssParameters.decode(reader, reader.size(), $undefined, _depth + 1, message.pss);
                            message.parameters = "pss";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.oaep = $root.coffer.v1.OaepParameters.decode(reader, reader.size(), $undefined, _depth + 1, message.oaep);
                            message.parameters = "oaep";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.ecdh = $root.coffer.v1.EcdhParameters.decode(reader, reader.size(), $undefined, _depth + 1, message.ecdh);
                            message.parameters = "ecdh";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Mechanism;
        })();

        v1.IvParameters = (function() {

            /**
             * Properties of an IvParameters.
             * @typedef {Object} coffer.v1.IvParameters.$Properties
             * @property {Uint8Array|null} [iv] IvParameters iv
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an IvParameters.
             * @memberof coffer.v1
             * @interface IIvParameters
             * @augments coffer.v1.IvParameters.$Properties
             * @deprecated Use coffer.v1.IvParameters.$Properties instead.
             */

            /**
             * Shape of an IvParameters.
             * @typedef {coffer.v1.IvParameters.$Properties} coffer.v1.IvParameters.$Shape
             */

            /**
             * Constructs a new IvParameters.
             * @memberof coffer.v1
             * @classdesc Represents an IvParameters.
             * @constructor
             * @param {coffer.v1.IvParameters.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const IvParameters = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * IvParameters iv.
             * @member {Uint8Array} iv
             * @memberof coffer.v1.IvParameters
             * @instance
             */
            IvParameters.prototype.iv = $util.newBuffer([]);

            /**
             * Encodes the specified IvParameters message. Does not implicitly {@link coffer.v1.IvParameters.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.IvParameters
             * @static
             * @param {coffer.v1.IvParameters.$Properties} message IvParameters message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            IvParameters.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.iv != null && $Object.hasOwnProperty.call(message, "iv") && message.iv.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.iv);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an IvParameters message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.IvParameters
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.IvParameters & coffer.v1.IvParameters.$Shape} IvParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            IvParameters.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.IvParameters();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.iv = value;
                            else
                                delete message.iv;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return IvParameters;
        })();

        v1.GcmParameters = (function() {

            /**
             * Properties of a GcmParameters.
             * @typedef {Object} coffer.v1.GcmParameters.$Properties
             * @property {Uint8Array|null} [iv] GcmParameters iv
             * @property {Uint8Array|null} [aad] GcmParameters aad
             * @property {number|null} [tagBits] GcmParameters tagBits
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GcmParameters.
             * @memberof coffer.v1
             * @interface IGcmParameters
             * @augments coffer.v1.GcmParameters.$Properties
             * @deprecated Use coffer.v1.GcmParameters.$Properties instead.
             */

            /**
             * Shape of a GcmParameters.
             * @typedef {coffer.v1.GcmParameters.$Properties} coffer.v1.GcmParameters.$Shape
             */

            /**
             * Constructs a new GcmParameters.
             * @memberof coffer.v1
             * @classdesc Represents a GcmParameters.
             * @constructor
             * @param {coffer.v1.GcmParameters.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GcmParameters = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GcmParameters iv.
             * @member {Uint8Array} iv
             * @memberof coffer.v1.GcmParameters
             * @instance
             */
            GcmParameters.prototype.iv = $util.newBuffer([]);

            /**
             * GcmParameters aad.
             * @member {Uint8Array} aad
             * @memberof coffer.v1.GcmParameters
             * @instance
             */
            GcmParameters.prototype.aad = $util.newBuffer([]);

            /**
             * GcmParameters tagBits.
             * @member {number} tagBits
             * @memberof coffer.v1.GcmParameters
             * @instance
             */
            GcmParameters.prototype.tagBits = 0;

            /**
             * Encodes the specified GcmParameters message. Does not implicitly {@link coffer.v1.GcmParameters.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.GcmParameters
             * @static
             * @param {coffer.v1.GcmParameters.$Properties} message GcmParameters message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GcmParameters.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.iv != null && $Object.hasOwnProperty.call(message, "iv") && message.iv.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.iv);
                if (message.aad != null && $Object.hasOwnProperty.call(message, "aad") && message.aad.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.aad);
                if (message.tagBits != null && $Object.hasOwnProperty.call(message, "tagBits") && message.tagBits !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.tagBits);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GcmParameters message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.GcmParameters
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.GcmParameters & coffer.v1.GcmParameters.$Shape} GcmParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GcmParameters.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.GcmParameters();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.iv = value;
                            else
                                delete message.iv;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.aad = value;
                            else
                                delete message.aad;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tagBits = value;
                            else
                                delete message.tagBits;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GcmParameters;
        })();

        v1.CtrParameters = (function() {

            /**
             * Properties of a CtrParameters.
             * @typedef {Object} coffer.v1.CtrParameters.$Properties
             * @property {Uint8Array|null} [counterBlock] CtrParameters counterBlock
             * @property {number|null} [counterBits] CtrParameters counterBits
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CtrParameters.
             * @memberof coffer.v1
             * @interface ICtrParameters
             * @augments coffer.v1.CtrParameters.$Properties
             * @deprecated Use coffer.v1.CtrParameters.$Properties instead.
             */

            /**
             * Shape of a CtrParameters.
             * @typedef {coffer.v1.CtrParameters.$Properties} coffer.v1.CtrParameters.$Shape
             */

            /**
             * Constructs a new CtrParameters.
             * @memberof coffer.v1
             * @classdesc Represents a CtrParameters.
             * @constructor
             * @param {coffer.v1.CtrParameters.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CtrParameters = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CtrParameters counterBlock.
             * @member {Uint8Array} counterBlock
             * @memberof coffer.v1.CtrParameters
             * @instance
             */
            CtrParameters.prototype.counterBlock = $util.newBuffer([]);

            /**
             * CtrParameters counterBits.
             * @member {number} counterBits
             * @memberof coffer.v1.CtrParameters
             * @instance
             */
            CtrParameters.prototype.counterBits = 0;

            /**
             * Encodes the specified CtrParameters message. Does not implicitly {@link coffer.v1.CtrParameters.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.CtrParameters
             * @static
             * @param {coffer.v1.CtrParameters.$Properties} message CtrParameters message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CtrParameters.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.counterBlock != null && $Object.hasOwnProperty.call(message, "counterBlock") && message.counterBlock.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.counterBlock);
                if (message.counterBits != null && $Object.hasOwnProperty.call(message, "counterBits") && message.counterBits !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.counterBits);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CtrParameters message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.CtrParameters
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.CtrParameters & coffer.v1.CtrParameters.$Shape} CtrParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CtrParameters.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.CtrParameters();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.counterBlock = value;
                            else
                                delete message.counterBlock;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.counterBits = value;
                            else
                                delete message.counterBits;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CtrParameters;
        })();

        v1.PssParameters = (function() {

            /**
             * Properties of a PssParameters.
             * @typedef {Object} coffer.v1.PssParameters.$Properties
             * @property {number|null} [hash] PssParameters hash
             * @property {number|null} [mgf] PssParameters mgf
             * @property {number|null} [saltBytes] PssParameters saltBytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PssParameters.
             * @memberof coffer.v1
             * @interface IPssParameters
             * @augments coffer.v1.PssParameters.$Properties
             * @deprecated Use coffer.v1.PssParameters.$Properties instead.
             */

            /**
             * Shape of a PssParameters.
             * @typedef {coffer.v1.PssParameters.$Properties} coffer.v1.PssParameters.$Shape
             */

            /**
             * Constructs a new PssParameters.
             * @memberof coffer.v1
             * @classdesc Represents a PssParameters.
             * @constructor
             * @param {coffer.v1.PssParameters.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PssParameters = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PssParameters hash.
             * @member {number} hash
             * @memberof coffer.v1.PssParameters
             * @instance
             */
            PssParameters.prototype.hash = 0;

            /**
             * PssParameters mgf.
             * @member {number} mgf
             * @memberof coffer.v1.PssParameters
             * @instance
             */
            PssParameters.prototype.mgf = 0;

            /**
             * PssParameters saltBytes.
             * @member {number} saltBytes
             * @memberof coffer.v1.PssParameters
             * @instance
             */
            PssParameters.prototype.saltBytes = 0;

            /**
             * Encodes the specified PssParameters message. Does not implicitly {@link coffer.v1.PssParameters.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.PssParameters
             * @static
             * @param {coffer.v1.PssParameters.$Properties} message PssParameters message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PssParameters.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.hash);
                if (message.mgf != null && $Object.hasOwnProperty.call(message, "mgf") && message.mgf !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.mgf);
                if (message.saltBytes != null && $Object.hasOwnProperty.call(message, "saltBytes") && message.saltBytes !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.saltBytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PssParameters message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.PssParameters
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.PssParameters & coffer.v1.PssParameters.$Shape} PssParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PssParameters.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.PssParameters();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hash = value;
                            else
                                delete message.hash;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.mgf = value;
                            else
                                delete message.mgf;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.saltBytes = value;
                            else
                                delete message.saltBytes;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PssParameters;
        })();

        v1.OaepParameters = (function() {

            /**
             * Properties of an OaepParameters.
             * @typedef {Object} coffer.v1.OaepParameters.$Properties
             * @property {number|null} [hash] OaepParameters hash
             * @property {number|null} [mgf] OaepParameters mgf
             * @property {Uint8Array|null} [label] OaepParameters label
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OaepParameters.
             * @memberof coffer.v1
             * @interface IOaepParameters
             * @augments coffer.v1.OaepParameters.$Properties
             * @deprecated Use coffer.v1.OaepParameters.$Properties instead.
             */

            /**
             * Shape of an OaepParameters.
             * @typedef {coffer.v1.OaepParameters.$Properties} coffer.v1.OaepParameters.$Shape
             */

            /**
             * Constructs a new OaepParameters.
             * @memberof coffer.v1
             * @classdesc Represents an OaepParameters.
             * @constructor
             * @param {coffer.v1.OaepParameters.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OaepParameters = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OaepParameters hash.
             * @member {number} hash
             * @memberof coffer.v1.OaepParameters
             * @instance
             */
            OaepParameters.prototype.hash = 0;

            /**
             * OaepParameters mgf.
             * @member {number} mgf
             * @memberof coffer.v1.OaepParameters
             * @instance
             */
            OaepParameters.prototype.mgf = 0;

            /**
             * OaepParameters label.
             * @member {Uint8Array} label
             * @memberof coffer.v1.OaepParameters
             * @instance
             */
            OaepParameters.prototype.label = $util.newBuffer([]);

            /**
             * Encodes the specified OaepParameters message. Does not implicitly {@link coffer.v1.OaepParameters.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.OaepParameters
             * @static
             * @param {coffer.v1.OaepParameters.$Properties} message OaepParameters message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OaepParameters.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.hash);
                if (message.mgf != null && $Object.hasOwnProperty.call(message, "mgf") && message.mgf !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.mgf);
                if (message.label != null && $Object.hasOwnProperty.call(message, "label") && message.label.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.label);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OaepParameters message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.OaepParameters
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.OaepParameters & coffer.v1.OaepParameters.$Shape} OaepParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OaepParameters.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.OaepParameters();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hash = value;
                            else
                                delete message.hash;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.mgf = value;
                            else
                                delete message.mgf;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.label = value;
                            else
                                delete message.label;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OaepParameters;
        })();

        v1.EcdhParameters = (function() {

            /**
             * Properties of an EcdhParameters.
             * @typedef {Object} coffer.v1.EcdhParameters.$Properties
             * @property {number|null} [kdf] EcdhParameters kdf
             * @property {Uint8Array|null} [sharedData] EcdhParameters sharedData
             * @property {Uint8Array|null} [publicData] EcdhParameters publicData
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EcdhParameters.
             * @memberof coffer.v1
             * @interface IEcdhParameters
             * @augments coffer.v1.EcdhParameters.$Properties
             * @deprecated Use coffer.v1.EcdhParameters.$Properties instead.
             */

            /**
             * Shape of an EcdhParameters.
             * @typedef {coffer.v1.EcdhParameters.$Properties} coffer.v1.EcdhParameters.$Shape
             */

            /**
             * Constructs a new EcdhParameters.
             * @memberof coffer.v1
             * @classdesc Represents an EcdhParameters.
             * @constructor
             * @param {coffer.v1.EcdhParameters.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EcdhParameters = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EcdhParameters kdf.
             * @member {number} kdf
             * @memberof coffer.v1.EcdhParameters
             * @instance
             */
            EcdhParameters.prototype.kdf = 0;

            /**
             * EcdhParameters sharedData.
             * @member {Uint8Array} sharedData
             * @memberof coffer.v1.EcdhParameters
             * @instance
             */
            EcdhParameters.prototype.sharedData = $util.newBuffer([]);

            /**
             * EcdhParameters publicData.
             * @member {Uint8Array} publicData
             * @memberof coffer.v1.EcdhParameters
             * @instance
             */
            EcdhParameters.prototype.publicData = $util.newBuffer([]);

            /**
             * Encodes the specified EcdhParameters message. Does not implicitly {@link coffer.v1.EcdhParameters.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.EcdhParameters
             * @static
             * @param {coffer.v1.EcdhParameters.$Properties} message EcdhParameters message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EcdhParameters.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kdf != null && $Object.hasOwnProperty.call(message, "kdf") && message.kdf !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.kdf);
                if (message.sharedData != null && $Object.hasOwnProperty.call(message, "sharedData") && message.sharedData.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.sharedData);
                if (message.publicData != null && $Object.hasOwnProperty.call(message, "publicData") && message.publicData.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.publicData);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EcdhParameters message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.EcdhParameters
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.EcdhParameters & coffer.v1.EcdhParameters.$Shape} EcdhParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EcdhParameters.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.EcdhParameters();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.kdf = value;
                            else
                                delete message.kdf;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sharedData = value;
                            else
                                delete message.sharedData;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.publicData = value;
                            else
                                delete message.publicData;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EcdhParameters;
        })();

        v1.ListMechanisms = (function() {

            /**
             * Properties of a ListMechanisms.
             * @typedef {Object} coffer.v1.ListMechanisms.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListMechanisms.
             * @memberof coffer.v1
             * @interface IListMechanisms
             * @augments coffer.v1.ListMechanisms.$Properties
             * @deprecated Use coffer.v1.ListMechanisms.$Properties instead.
             */

            /**
             * Shape of a ListMechanisms.
             * @typedef {coffer.v1.ListMechanisms.$Properties} coffer.v1.ListMechanisms.$Shape
             */

            /**
             * Constructs a new ListMechanisms.
             * @memberof coffer.v1
             * @classdesc Represents a ListMechanisms.
             * @constructor
             * @param {coffer.v1.ListMechanisms.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListMechanisms = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified ListMechanisms message. Does not implicitly {@link coffer.v1.ListMechanisms.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ListMechanisms
             * @static
             * @param {coffer.v1.ListMechanisms.$Properties} message ListMechanisms message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListMechanisms.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListMechanisms message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ListMechanisms
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ListMechanisms & coffer.v1.ListMechanisms.$Shape} ListMechanisms
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListMechanisms.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ListMechanisms();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListMechanisms;
        })();

        v1.ListMechanismsResult = (function() {

            /**
             * Properties of a ListMechanismsResult.
             * @typedef {Object} coffer.v1.ListMechanismsResult.$Properties
             * @property {Array.<coffer.v1.MechanismInfo.$Properties>|null} [mechanisms] ListMechanismsResult mechanisms
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListMechanismsResult.
             * @memberof coffer.v1
             * @interface IListMechanismsResult
             * @augments coffer.v1.ListMechanismsResult.$Properties
             * @deprecated Use coffer.v1.ListMechanismsResult.$Properties instead.
             */

            /**
             * Shape of a ListMechanismsResult.
             * @typedef {coffer.v1.ListMechanismsResult.$Properties} coffer.v1.ListMechanismsResult.$Shape
             */

            /**
             * Constructs a new ListMechanismsResult.
             * @memberof coffer.v1
             * @classdesc Represents a ListMechanismsResult.
             * @constructor
             * @param {coffer.v1.ListMechanismsResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListMechanismsResult = function (properties) {
                this.mechanisms = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListMechanismsResult mechanisms.
             * @member {Array.<coffer.v1.MechanismInfo.$Properties>} mechanisms
             * @memberof coffer.v1.ListMechanismsResult
             * @instance
             */
            ListMechanismsResult.prototype.mechanisms = $util.emptyArray;

            /**
             * Encodes the specified ListMechanismsResult message. Does not implicitly {@link coffer.v1.ListMechanismsResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ListMechanismsResult
             * @static
             * @param {coffer.v1.ListMechanismsResult.$Properties} message ListMechanismsResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListMechanismsResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.mechanisms != null && message.mechanisms.length)
                    for (let i = 0; i < message.mechanisms.length; ++i)
                        $root.coffer.v1.MechanismInfo.encode(message.mechanisms[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListMechanismsResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ListMechanismsResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ListMechanismsResult & coffer.v1.ListMechanismsResult.$Shape} ListMechanismsResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListMechanismsResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ListMechanismsResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.mechanisms && message.mechanisms.length))
                                message.mechanisms = [];
                            message.mechanisms.push($root.coffer.v1.MechanismInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListMechanismsResult;
        })();

        v1.MechanismInfo = (function() {

            /**
             * Properties of a MechanismInfo.
             * @typedef {Object} coffer.v1.MechanismInfo.$Properties
             * @property {number|null} [type] MechanismInfo type
             * @property {string|null} [name] MechanismInfo name
             * @property {Array.<number>|null} [keyTypes] MechanismInfo keyTypes
             * @property {number|null} [keySizeMin] MechanismInfo keySizeMin
             * @property {number|null} [keySizeMax] MechanismInfo keySizeMax
             * @property {number|null} [flags] MechanismInfo flags
             * @property {boolean|null} [approved] MechanismInfo approved
             * @property {Array.<string>|null} [providers] MechanismInfo providers
             * @property {string|null} [clause] MechanismInfo clause
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MechanismInfo.
             * @memberof coffer.v1
             * @interface IMechanismInfo
             * @augments coffer.v1.MechanismInfo.$Properties
             * @deprecated Use coffer.v1.MechanismInfo.$Properties instead.
             */

            /**
             * Shape of a MechanismInfo.
             * @typedef {coffer.v1.MechanismInfo.$Properties} coffer.v1.MechanismInfo.$Shape
             */

            /**
             * Constructs a new MechanismInfo.
             * @memberof coffer.v1
             * @classdesc Represents a MechanismInfo.
             * @constructor
             * @param {coffer.v1.MechanismInfo.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MechanismInfo = function (properties) {
                this.keyTypes = [];
                this.providers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MechanismInfo type.
             * @member {number} type
             * @memberof coffer.v1.MechanismInfo
             * @instance
             */
            MechanismInfo.prototype.type = 0;

            /**
             * MechanismInfo name.
             * @member {string} name
             * @memberof coffer.v1.MechanismInfo
             * @instance
             */
            MechanismInfo.prototype.name = "";

            /**
             * MechanismInfo keyTypes.
             * @member {Array.<number>} keyTypes
             * @memberof coffer.v1.MechanismInfo
             * @instance
             */
            MechanismInfo.prototype.keyTypes = $util.emptyArray;

            /**
             * MechanismInfo keySizeMin.
             * @member {number} keySizeMin
             * @memberof coffer.v1.MechanismInfo
             * @instance
             */
            MechanismInfo.prototype.keySizeMin = 0;

            /**
             * MechanismInfo keySizeMax.
             * @member {number} keySizeMax
             * @memberof coffer.v1.MechanismInfo
             * @instance
             */
            MechanismInfo.prototype.keySizeMax = 0;

            /**
             * MechanismInfo flags.
             * @member {number} flags
             * @memberof coffer.v1.MechanismInfo
             * @instance
             */
            MechanismInfo.prototype.flags = 0;

            /**
             * MechanismInfo approved.
             * @member {boolean} approved
             * @memberof coffer.v1.MechanismInfo
             * @instance
             */
            MechanismInfo.prototype.approved = false;

            /**
             * MechanismInfo providers.
             * @member {Array.<string>} providers
             * @memberof coffer.v1.MechanismInfo
             * @instance
             */
            MechanismInfo.prototype.providers = $util.emptyArray;

            /**
             * MechanismInfo clause.
             * @member {string} clause
             * @memberof coffer.v1.MechanismInfo
             * @instance
             */
            MechanismInfo.prototype.clause = "";

            /**
             * Encodes the specified MechanismInfo message. Does not implicitly {@link coffer.v1.MechanismInfo.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.MechanismInfo
             * @static
             * @param {coffer.v1.MechanismInfo.$Properties} message MechanismInfo message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MechanismInfo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.type);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.keyTypes != null && message.keyTypes.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.keyTypes);
                if (message.keySizeMin != null && $Object.hasOwnProperty.call(message, "keySizeMin") && message.keySizeMin !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.keySizeMin);
                if (message.keySizeMax != null && $Object.hasOwnProperty.call(message, "keySizeMax") && message.keySizeMax !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.keySizeMax);
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags") && message.flags !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.flags);
                if (message.approved != null && $Object.hasOwnProperty.call(message, "approved") && message.approved !== false)
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.approved);
                if (message.providers != null && message.providers.length)
                    for (let i = 0; i < message.providers.length; ++i)
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.providers[i]);
                if (message.clause != null && $Object.hasOwnProperty.call(message, "clause") && message.clause !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.clause);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MechanismInfo message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.MechanismInfo
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.MechanismInfo & coffer.v1.MechanismInfo.$Shape} MechanismInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MechanismInfo.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.MechanismInfo();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.keyTypes && message.keyTypes.length))
                                    message.keyTypes = [];
                                reader.uint32s(message.keyTypes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.keyTypes && message.keyTypes.length))
                                message.keyTypes = [];
                            message.keyTypes.push(reader.uint32());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.keySizeMin = value;
                            else
                                delete message.keySizeMin;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.keySizeMax = value;
                            else
                                delete message.keySizeMax;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.flags = value;
                            else
                                delete message.flags;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.approved = value;
                            else
                                delete message.approved;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.providers && message.providers.length))
                                message.providers = [];
                            message.providers.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.clause = value;
                            else
                                delete message.clause;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MechanismInfo;
        })();

        v1.Attribute = (function() {

            /**
             * Properties of an Attribute.
             * @typedef {Object} coffer.v1.Attribute.$Properties
             * @property {number|null} [type] Attribute type
             * @property {boolean|null} [flag] Attribute flag
             * @property {number|null} [number] Attribute number
             * @property {Uint8Array|null} [bytes] Attribute bytes
             * @property {string|null} [text] Attribute text
             * @property {coffer.v1.NumberList.$Properties|null} [numbers] Attribute numbers
             * @property {coffer.v1.Template.$Properties|null} [template] Attribute template
             * @property {"flag"|"number"|"bytes"|"text"|"numbers"|"template"} [value] Attribute value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Attribute.
             * @memberof coffer.v1
             * @interface IAttribute
             * @augments coffer.v1.Attribute.$Properties
             * @deprecated Use coffer.v1.Attribute.$Properties instead.
             */

            /**
             * Narrowed shape of an Attribute.
             * @typedef {{
             *   type?: number|null;
             *   flag?: boolean|null;
             *   number?: number|null;
             *   bytes?: Uint8Array|null;
             *   text?: string|null;
             *   numbers?: coffer.v1.NumberList.$Shape|null;
             *   template?: coffer.v1.Template.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ value?: undefined; flag?: null; number?: null; bytes?: null; text?: null; numbers?: null; template?: null }|{ value?: "flag"; flag: boolean; number?: null; bytes?: null; text?: null; numbers?: null; template?: null }|{ value?: "number"; flag?: null; number: number; bytes?: null; text?: null; numbers?: null; template?: null }|{ value?: "bytes"; flag?: null; number?: null; bytes: Uint8Array; text?: null; numbers?: null; template?: null }|{ value?: "text"; flag?: null; number?: null; bytes?: null; text: string; numbers?: null; template?: null }|{ value?: "numbers"; flag?: null; number?: null; bytes?: null; text?: null; numbers: coffer.v1.NumberList.$Shape; template?: null }|{ value?: "template"; flag?: null; number?: null; bytes?: null; text?: null; numbers?: null; template: coffer.v1.Template.$Shape })
             * )} coffer.v1.Attribute.$Shape
             */

            /**
             * Constructs a new Attribute.
             * @memberof coffer.v1
             * @classdesc Represents an Attribute.
             * @constructor
             * @param {coffer.v1.Attribute.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Attribute = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Attribute type.
             * @member {number} type
             * @memberof coffer.v1.Attribute
             * @instance
             */
            Attribute.prototype.type = 0;

            /**
             * Attribute flag.
             * @member {boolean|null|undefined} flag
             * @memberof coffer.v1.Attribute
             * @instance
             */
            Attribute.prototype.flag = null;

            /**
             * Attribute number.
             * @member {number|null|undefined} number
             * @memberof coffer.v1.Attribute
             * @instance
             */
            Attribute.prototype.number = null;

            /**
             * Attribute bytes.
             * @member {Uint8Array|null|undefined} bytes
             * @memberof coffer.v1.Attribute
             * @instance
             */
            Attribute.prototype.bytes = null;

            /**
             * Attribute text.
             * @member {string|null|undefined} text
             * @memberof coffer.v1.Attribute
             * @instance
             */
            Attribute.prototype.text = null;

            /**
             * Attribute numbers.
             * @member {coffer.v1.NumberList.$Properties|null|undefined} numbers
             * @memberof coffer.v1.Attribute
             * @instance
             */
            Attribute.prototype.numbers = null;

            /**
             * Attribute template.
             * @member {coffer.v1.Template.$Properties|null|undefined} template
             * @memberof coffer.v1.Attribute
             * @instance
             */
            Attribute.prototype.template = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Attribute value.
             * @member {"flag"|"number"|"bytes"|"text"|"numbers"|"template"|undefined} value
             * @memberof coffer.v1.Attribute
             * @instance
             */
            $Object.defineProperty(Attribute.prototype, "value", {
                get: $util.oneOfGetter($oneOfFields = ["flag", "number", "bytes", "text", "numbers", "template"]),
                set: $setOneOf($oneOfFields)
            });

            /**
             * Encodes the specified Attribute message. Does not implicitly {@link coffer.v1.Attribute.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Attribute
             * @static
             * @param {coffer.v1.Attribute.$Properties} message Attribute message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Attribute.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.type);
                if (message.flag != null && $Object.hasOwnProperty.call(message, "flag"))
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.flag);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.number);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.bytes);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.text);
                if (message.numbers != null && $Object.hasOwnProperty.call(message, "numbers"))
                    $root.coffer.v1.NumberList.encode(message.numbers, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.template != null && $Object.hasOwnProperty.call(message, "template"))
                    $root.coffer.v1.Template.encode(message.template, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Attribute message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Attribute
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Attribute & coffer.v1.Attribute.$Shape} Attribute
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Attribute.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Attribute();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.flag = reader.bool();
                            message.value = "flag";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.number = reader.uint32();
                            message.value = "number";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.bytes = reader.bytes();
                            message.value = "bytes";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.text = reader.stringVerify();
                            message.value = "text";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.numbers = $root.coffer.v1.NumberList.decode(reader, reader.size(), $undefined, _depth + 1, message.numbers);
                            message.value = "numbers";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.template = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.template);
                            message.value = "template";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Attribute;
        })();

        v1.NumberList = (function() {

            /**
             * Properties of a NumberList.
             * @typedef {Object} coffer.v1.NumberList.$Properties
             * @property {Array.<number>|null} [numbers] NumberList numbers
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a NumberList.
             * @memberof coffer.v1
             * @interface INumberList
             * @augments coffer.v1.NumberList.$Properties
             * @deprecated Use coffer.v1.NumberList.$Properties instead.
             */

            /**
             * Shape of a NumberList.
             * @typedef {coffer.v1.NumberList.$Properties} coffer.v1.NumberList.$Shape
             */

            /**
             * Constructs a new NumberList.
             * @memberof coffer.v1
             * @classdesc Represents a NumberList.
             * @constructor
             * @param {coffer.v1.NumberList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const NumberList = function (properties) {
                this.numbers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * NumberList numbers.
             * @member {Array.<number>} numbers
             * @memberof coffer.v1.NumberList
             * @instance
             */
            NumberList.prototype.numbers = $util.emptyArray;

            /**
             * Encodes the specified NumberList message. Does not implicitly {@link coffer.v1.NumberList.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.NumberList
             * @static
             * @param {coffer.v1.NumberList.$Properties} message NumberList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            NumberList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.numbers != null && message.numbers.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.numbers);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a NumberList message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.NumberList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.NumberList & coffer.v1.NumberList.$Shape} NumberList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            NumberList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.NumberList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.numbers && message.numbers.length))
                                    message.numbers = [];
                                reader.uint32s(message.numbers);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.numbers && message.numbers.length))
                                message.numbers = [];
                            message.numbers.push(reader.uint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return NumberList;
        })();

        v1.Template = (function() {

            /**
             * Properties of a Template.
             * @typedef {Object} coffer.v1.Template.$Properties
             * @property {Array.<coffer.v1.Attribute.$Properties>|null} [attributes] Template attributes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Template.
             * @memberof coffer.v1
             * @interface ITemplate
             * @augments coffer.v1.Template.$Properties
             * @deprecated Use coffer.v1.Template.$Properties instead.
             */

            /**
             * Shape of a Template.
             * @typedef {{
             *   attributes?: Array.<coffer.v1.Attribute.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.Template.$Shape
             */

            /**
             * Constructs a new Template.
             * @memberof coffer.v1
             * @classdesc Represents a Template.
             * @constructor
             * @param {coffer.v1.Template.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Template = function (properties) {
                this.attributes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Template attributes.
             * @member {Array.<coffer.v1.Attribute.$Properties>} attributes
             * @memberof coffer.v1.Template
             * @instance
             */
            Template.prototype.attributes = $util.emptyArray;

            /**
             * Encodes the specified Template message. Does not implicitly {@link coffer.v1.Template.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Template
             * @static
             * @param {coffer.v1.Template.$Properties} message Template message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Template.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attributes != null && message.attributes.length)
                    for (let i = 0; i < message.attributes.length; ++i)
                        $root.coffer.v1.Attribute.encode(message.attributes[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Template message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Template
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Template & coffer.v1.Template.$Shape} Template
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Template.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Template();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.attributes && message.attributes.length))
                                message.attributes = [];
                            message.attributes.push($root.coffer.v1.Attribute.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Template;
        })();

        v1.GenerateKey = (function() {

            /**
             * Properties of a GenerateKey.
             * @typedef {Object} coffer.v1.GenerateKey.$Properties
             * @property {coffer.v1.Mechanism.$Properties|null} [mechanism] GenerateKey mechanism
             * @property {coffer.v1.Template.$Properties|null} [template] GenerateKey template
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GenerateKey.
             * @memberof coffer.v1
             * @interface IGenerateKey
             * @augments coffer.v1.GenerateKey.$Properties
             * @deprecated Use coffer.v1.GenerateKey.$Properties instead.
             */

            /**
             * Shape of a GenerateKey.
             * @typedef {{
             *   mechanism?: coffer.v1.Mechanism.$Shape|null;
             *   template?: coffer.v1.Template.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.GenerateKey.$Shape
             */

            /**
             * Constructs a new GenerateKey.
             * @memberof coffer.v1
             * @classdesc Represents a GenerateKey.
             * @constructor
             * @param {coffer.v1.GenerateKey.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GenerateKey = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GenerateKey mechanism.
             * @member {coffer.v1.Mechanism.$Properties|null|undefined} mechanism
             * @memberof coffer.v1.GenerateKey
             * @instance
             */
            GenerateKey.prototype.mechanism = null;

            /**
             * GenerateKey template.
             * @member {coffer.v1.Template.$Properties|null|undefined} template
             * @memberof coffer.v1.GenerateKey
             * @instance
             */
            GenerateKey.prototype.template = null;

            /**
             * Encodes the specified GenerateKey message. Does not implicitly {@link coffer.v1.GenerateKey.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.GenerateKey
             * @static
             * @param {coffer.v1.GenerateKey.$Properties} message GenerateKey message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GenerateKey.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.mechanism != null && $Object.hasOwnProperty.call(message, "mechanism"))
                    $root.coffer.v1.Mechanism.encode(message.mechanism, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.template != null && $Object.hasOwnProperty.call(message, "template"))
                    $root.coffer.v1.Template.encode(message.template, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GenerateKey message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.GenerateKey
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.GenerateKey & coffer.v1.GenerateKey.$Shape} GenerateKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GenerateKey.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.GenerateKey();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.mechanism = $root.coffer.v1.Mechanism.decode(reader, reader.size(), $undefined, _depth + 1, message.mechanism);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.template = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.template);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GenerateKey;
        })();

        v1.GenerateKeyPair = (function() {

            /**
             * Properties of a GenerateKeyPair.
             * @typedef {Object} coffer.v1.GenerateKeyPair.$Properties
             * @property {coffer.v1.Mechanism.$Properties|null} [mechanism] GenerateKeyPair mechanism
             * @property {coffer.v1.Template.$Properties|null} [publicTemplate] GenerateKeyPair publicTemplate
             * @property {coffer.v1.Template.$Properties|null} [privateTemplate] GenerateKeyPair privateTemplate
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GenerateKeyPair.
             * @memberof coffer.v1
             * @interface IGenerateKeyPair
             * @augments coffer.v1.GenerateKeyPair.$Properties
             * @deprecated Use coffer.v1.GenerateKeyPair.$Properties instead.
             */

            /**
             * Shape of a GenerateKeyPair.
             * @typedef {{
             *   mechanism?: coffer.v1.Mechanism.$Shape|null;
             *   publicTemplate?: coffer.v1.Template.$Shape|null;
             *   privateTemplate?: coffer.v1.Template.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.GenerateKeyPair.$Shape
             */

            /**
             * Constructs a new GenerateKeyPair.
             * @memberof coffer.v1
             * @classdesc Represents a GenerateKeyPair.
             * @constructor
             * @param {coffer.v1.GenerateKeyPair.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GenerateKeyPair = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GenerateKeyPair mechanism.
             * @member {coffer.v1.Mechanism.$Properties|null|undefined} mechanism
             * @memberof coffer.v1.GenerateKeyPair
             * @instance
             */
            GenerateKeyPair.prototype.mechanism = null;

            /**
             * GenerateKeyPair publicTemplate.
             * @member {coffer.v1.Template.$Properties|null|undefined} publicTemplate
             * @memberof coffer.v1.GenerateKeyPair
             * @instance
             */
            GenerateKeyPair.prototype.publicTemplate = null;

            /**
             * GenerateKeyPair privateTemplate.
             * @member {coffer.v1.Template.$Properties|null|undefined} privateTemplate
             * @memberof coffer.v1.GenerateKeyPair
             * @instance
             */
            GenerateKeyPair.prototype.privateTemplate = null;

            /**
             * Encodes the specified GenerateKeyPair message. Does not implicitly {@link coffer.v1.GenerateKeyPair.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.GenerateKeyPair
             * @static
             * @param {coffer.v1.GenerateKeyPair.$Properties} message GenerateKeyPair message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GenerateKeyPair.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.mechanism != null && $Object.hasOwnProperty.call(message, "mechanism"))
                    $root.coffer.v1.Mechanism.encode(message.mechanism, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.publicTemplate != null && $Object.hasOwnProperty.call(message, "publicTemplate"))
                    $root.coffer.v1.Template.encode(message.publicTemplate, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.privateTemplate != null && $Object.hasOwnProperty.call(message, "privateTemplate"))
                    $root.coffer.v1.Template.encode(message.privateTemplate, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GenerateKeyPair message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.GenerateKeyPair
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.GenerateKeyPair & coffer.v1.GenerateKeyPair.$Shape} GenerateKeyPair
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GenerateKeyPair.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.GenerateKeyPair();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.mechanism = $root.coffer.v1.Mechanism.decode(reader, reader.size(), $undefined, _depth + 1, message.mechanism);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.publicTemplate = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.publicTemplate);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.privateTemplate = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.privateTemplate);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GenerateKeyPair;
        })();

        v1.ImportObject = (function() {

            /**
             * Properties of an ImportObject.
             * @typedef {Object} coffer.v1.ImportObject.$Properties
             * @property {coffer.v1.Template.$Properties|null} [template] ImportObject template
             * @property {Uint8Array|null} [pkcs8] ImportObject pkcs8
             * @property {Uint8Array|null} [spki] ImportObject spki
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ImportObject.
             * @memberof coffer.v1
             * @interface IImportObject
             * @augments coffer.v1.ImportObject.$Properties
             * @deprecated Use coffer.v1.ImportObject.$Properties instead.
             */

            /**
             * Shape of an ImportObject.
             * @typedef {{
             *   template?: coffer.v1.Template.$Shape|null;
             *   pkcs8?: Uint8Array|null;
             *   spki?: Uint8Array|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.ImportObject.$Shape
             */

            /**
             * Constructs a new ImportObject.
             * @memberof coffer.v1
             * @classdesc Represents an ImportObject.
             * @constructor
             * @param {coffer.v1.ImportObject.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ImportObject = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ImportObject template.
             * @member {coffer.v1.Template.$Properties|null|undefined} template
             * @memberof coffer.v1.ImportObject
             * @instance
             */
            ImportObject.prototype.template = null;

            /**
             * ImportObject pkcs8.
             * @member {Uint8Array} pkcs8
             * @memberof coffer.v1.ImportObject
             * @instance
             */
            ImportObject.prototype.pkcs8 = $util.newBuffer([]);

            /**
             * ImportObject spki.
             * @member {Uint8Array} spki
             * @memberof coffer.v1.ImportObject
             * @instance
             */
            ImportObject.prototype.spki = $util.newBuffer([]);

            /**
             * Encodes the specified ImportObject message. Does not implicitly {@link coffer.v1.ImportObject.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ImportObject
             * @static
             * @param {coffer.v1.ImportObject.$Properties} message ImportObject message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ImportObject.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.template != null && $Object.hasOwnProperty.call(message, "template"))
                    $root.coffer.v1.Template.encode(message.template, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.pkcs8 != null && $Object.hasOwnProperty.call(message, "pkcs8") && message.pkcs8.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.pkcs8);
                if (message.spki != null && $Object.hasOwnProperty.call(message, "spki") && message.spki.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.spki);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ImportObject message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ImportObject
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ImportObject & coffer.v1.ImportObject.$Shape} ImportObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ImportObject.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ImportObject();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.template = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.template);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.pkcs8 = value;
                            else
                                delete message.pkcs8;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.spki = value;
                            else
                                delete message.spki;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ImportObject;
        })();

        v1.ObjectResult = (function() {

            /**
             * Properties of an ObjectResult.
             * @typedef {Object} coffer.v1.ObjectResult.$Properties
             * @property {Uint8Array|null} [object] ObjectResult object
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ObjectResult.
             * @memberof coffer.v1
             * @interface IObjectResult
             * @augments coffer.v1.ObjectResult.$Properties
             * @deprecated Use coffer.v1.ObjectResult.$Properties instead.
             */

            /**
             * Shape of an ObjectResult.
             * @typedef {coffer.v1.ObjectResult.$Properties} coffer.v1.ObjectResult.$Shape
             */

            /**
             * Constructs a new ObjectResult.
             * @memberof coffer.v1
             * @classdesc Represents an ObjectResult.
             * @constructor
             * @param {coffer.v1.ObjectResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ObjectResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ObjectResult object.
             * @member {Uint8Array} object
             * @memberof coffer.v1.ObjectResult
             * @instance
             */
            ObjectResult.prototype.object = $util.newBuffer([]);

            /**
             * Encodes the specified ObjectResult message. Does not implicitly {@link coffer.v1.ObjectResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ObjectResult
             * @static
             * @param {coffer.v1.ObjectResult.$Properties} message ObjectResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ObjectResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.object);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ObjectResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ObjectResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ObjectResult & coffer.v1.ObjectResult.$Shape} ObjectResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ObjectResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ObjectResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ObjectResult;
        })();

        v1.KeyPairResult = (function() {

            /**
             * Properties of a KeyPairResult.
             * @typedef {Object} coffer.v1.KeyPairResult.$Properties
             * @property {Uint8Array|null} [publicKey] KeyPairResult publicKey
             * @property {Uint8Array|null} [privateKey] KeyPairResult privateKey
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a KeyPairResult.
             * @memberof coffer.v1
             * @interface IKeyPairResult
             * @augments coffer.v1.KeyPairResult.$Properties
             * @deprecated Use coffer.v1.KeyPairResult.$Properties instead.
             */

            /**
             * Shape of a KeyPairResult.
             * @typedef {coffer.v1.KeyPairResult.$Properties} coffer.v1.KeyPairResult.$Shape
             */

            /**
             * Constructs a new KeyPairResult.
             * @memberof coffer.v1
             * @classdesc Represents a KeyPairResult.
             * @constructor
             * @param {coffer.v1.KeyPairResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const KeyPairResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * KeyPairResult publicKey.
             * @member {Uint8Array} publicKey
             * @memberof coffer.v1.KeyPairResult
             * @instance
             */
            KeyPairResult.prototype.publicKey = $util.newBuffer([]);

            /**
             * KeyPairResult privateKey.
             * @member {Uint8Array} privateKey
             * @memberof coffer.v1.KeyPairResult
             * @instance
             */
            KeyPairResult.prototype.privateKey = $util.newBuffer([]);

            /**
             * Encodes the specified KeyPairResult message. Does not implicitly {@link coffer.v1.KeyPairResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.KeyPairResult
             * @static
             * @param {coffer.v1.KeyPairResult.$Properties} message KeyPairResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            KeyPairResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey") && message.publicKey.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.publicKey);
                if (message.privateKey != null && $Object.hasOwnProperty.call(message, "privateKey") && message.privateKey.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.privateKey);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a KeyPairResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.KeyPairResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.KeyPairResult & coffer.v1.KeyPairResult.$Shape} KeyPairResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            KeyPairResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.KeyPairResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.publicKey = value;
                            else
                                delete message.publicKey;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.privateKey = value;
                            else
                                delete message.privateKey;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return KeyPairResult;
        })();

        v1.CopyObject = (function() {

            /**
             * Properties of a CopyObject.
             * @typedef {Object} coffer.v1.CopyObject.$Properties
             * @property {Uint8Array|null} [object] CopyObject object
             * @property {coffer.v1.Template.$Properties|null} [template] CopyObject template
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CopyObject.
             * @memberof coffer.v1
             * @interface ICopyObject
             * @augments coffer.v1.CopyObject.$Properties
             * @deprecated Use coffer.v1.CopyObject.$Properties instead.
             */

            /**
             * Shape of a CopyObject.
             * @typedef {{
             *   object?: Uint8Array|null;
             *   template?: coffer.v1.Template.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.CopyObject.$Shape
             */

            /**
             * Constructs a new CopyObject.
             * @memberof coffer.v1
             * @classdesc Represents a CopyObject.
             * @constructor
             * @param {coffer.v1.CopyObject.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CopyObject = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CopyObject object.
             * @member {Uint8Array} object
             * @memberof coffer.v1.CopyObject
             * @instance
             */
            CopyObject.prototype.object = $util.newBuffer([]);

            /**
             * CopyObject template.
             * @member {coffer.v1.Template.$Properties|null|undefined} template
             * @memberof coffer.v1.CopyObject
             * @instance
             */
            CopyObject.prototype.template = null;

            /**
             * Encodes the specified CopyObject message. Does not implicitly {@link coffer.v1.CopyObject.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.CopyObject
             * @static
             * @param {coffer.v1.CopyObject.$Properties} message CopyObject message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CopyObject.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.object);
                if (message.template != null && $Object.hasOwnProperty.call(message, "template"))
                    $root.coffer.v1.Template.encode(message.template, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CopyObject message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.CopyObject
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.CopyObject & coffer.v1.CopyObject.$Shape} CopyObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CopyObject.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.CopyObject();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.template = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.template);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CopyObject;
        })();

        v1.DestroyObject = (function() {

            /**
             * Properties of a DestroyObject.
             * @typedef {Object} coffer.v1.DestroyObject.$Properties
             * @property {Uint8Array|null} [object] DestroyObject object
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DestroyObject.
             * @memberof coffer.v1
             * @interface IDestroyObject
             * @augments coffer.v1.DestroyObject.$Properties
             * @deprecated Use coffer.v1.DestroyObject.$Properties instead.
             */

            /**
             * Shape of a DestroyObject.
             * @typedef {coffer.v1.DestroyObject.$Properties} coffer.v1.DestroyObject.$Shape
             */

            /**
             * Constructs a new DestroyObject.
             * @memberof coffer.v1
             * @classdesc Represents a DestroyObject.
             * @constructor
             * @param {coffer.v1.DestroyObject.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DestroyObject = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DestroyObject object.
             * @member {Uint8Array} object
             * @memberof coffer.v1.DestroyObject
             * @instance
             */
            DestroyObject.prototype.object = $util.newBuffer([]);

            /**
             * Encodes the specified DestroyObject message. Does not implicitly {@link coffer.v1.DestroyObject.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.DestroyObject
             * @static
             * @param {coffer.v1.DestroyObject.$Properties} message DestroyObject message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DestroyObject.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.object);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DestroyObject message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.DestroyObject
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.DestroyObject & coffer.v1.DestroyObject.$Shape} DestroyObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DestroyObject.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.DestroyObject();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DestroyObject;
        })();

        v1.DestroyObjectResult = (function() {

            /**
             * Properties of a DestroyObjectResult.
             * @typedef {Object} coffer.v1.DestroyObjectResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DestroyObjectResult.
             * @memberof coffer.v1
             * @interface IDestroyObjectResult
             * @augments coffer.v1.DestroyObjectResult.$Properties
             * @deprecated Use coffer.v1.DestroyObjectResult.$Properties instead.
             */

            /**
             * Shape of a DestroyObjectResult.
             * @typedef {coffer.v1.DestroyObjectResult.$Properties} coffer.v1.DestroyObjectResult.$Shape
             */

            /**
             * Constructs a new DestroyObjectResult.
             * @memberof coffer.v1
             * @classdesc Represents a DestroyObjectResult.
             * @constructor
             * @param {coffer.v1.DestroyObjectResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DestroyObjectResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified DestroyObjectResult message. Does not implicitly {@link coffer.v1.DestroyObjectResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.DestroyObjectResult
             * @static
             * @param {coffer.v1.DestroyObjectResult.$Properties} message DestroyObjectResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DestroyObjectResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DestroyObjectResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.DestroyObjectResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.DestroyObjectResult & coffer.v1.DestroyObjectResult.$Shape} DestroyObjectResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DestroyObjectResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.DestroyObjectResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DestroyObjectResult;
        })();

        v1.FindObjects = (function() {

            /**
             * Properties of a FindObjects.
             * @typedef {Object} coffer.v1.FindObjects.$Properties
             * @property {coffer.v1.Template.$Properties|null} [template] FindObjects template
             * @property {number|null} [max] FindObjects max
             * @property {Uint8Array|null} [after] FindObjects after
             * @property {Array.<number>|null} [attributes] FindObjects attributes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FindObjects.
             * @memberof coffer.v1
             * @interface IFindObjects
             * @augments coffer.v1.FindObjects.$Properties
             * @deprecated Use coffer.v1.FindObjects.$Properties instead.
             */

            /**
             * Shape of a FindObjects.
             * @typedef {{
             *   template?: coffer.v1.Template.$Shape|null;
             *   max?: number|null;
             *   after?: Uint8Array|null;
             *   attributes?: Array.<number>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.FindObjects.$Shape
             */

            /**
             * Constructs a new FindObjects.
             * @memberof coffer.v1
             * @classdesc Represents a FindObjects.
             * @constructor
             * @param {coffer.v1.FindObjects.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FindObjects = function (properties) {
                this.attributes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FindObjects template.
             * @member {coffer.v1.Template.$Properties|null|undefined} template
             * @memberof coffer.v1.FindObjects
             * @instance
             */
            FindObjects.prototype.template = null;

            /**
             * FindObjects max.
             * @member {number} max
             * @memberof coffer.v1.FindObjects
             * @instance
             */
            FindObjects.prototype.max = 0;

            /**
             * FindObjects after.
             * @member {Uint8Array} after
             * @memberof coffer.v1.FindObjects
             * @instance
             */
            FindObjects.prototype.after = $util.newBuffer([]);

            /**
             * FindObjects attributes.
             * @member {Array.<number>} attributes
             * @memberof coffer.v1.FindObjects
             * @instance
             */
            FindObjects.prototype.attributes = $util.emptyArray;

            /**
             * Encodes the specified FindObjects message. Does not implicitly {@link coffer.v1.FindObjects.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.FindObjects
             * @static
             * @param {coffer.v1.FindObjects.$Properties} message FindObjects message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FindObjects.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.template != null && $Object.hasOwnProperty.call(message, "template"))
                    $root.coffer.v1.Template.encode(message.template, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.max != null && $Object.hasOwnProperty.call(message, "max") && message.max !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.max);
                if (message.after != null && $Object.hasOwnProperty.call(message, "after") && message.after.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.after);
                if (message.attributes != null && message.attributes.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.attributes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FindObjects message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.FindObjects
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.FindObjects & coffer.v1.FindObjects.$Shape} FindObjects
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FindObjects.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.FindObjects();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.template = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.template);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.max = value;
                            else
                                delete message.max;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.after = value;
                            else
                                delete message.after;
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.attributes && message.attributes.length))
                                    message.attributes = [];
                                reader.uint32s(message.attributes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.attributes && message.attributes.length))
                                message.attributes = [];
                            message.attributes.push(reader.uint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FindObjects;
        })();

        v1.FindObjectsResult = (function() {

            /**
             * Properties of a FindObjectsResult.
             * @typedef {Object} coffer.v1.FindObjectsResult.$Properties
             * @property {Array.<coffer.v1.FoundObject.$Properties>|null} [objects] FindObjectsResult objects
             * @property {boolean|null} [more] FindObjectsResult more
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FindObjectsResult.
             * @memberof coffer.v1
             * @interface IFindObjectsResult
             * @augments coffer.v1.FindObjectsResult.$Properties
             * @deprecated Use coffer.v1.FindObjectsResult.$Properties instead.
             */

            /**
             * Shape of a FindObjectsResult.
             * @typedef {{
             *   objects?: Array.<coffer.v1.FoundObject.$Shape>|null;
             *   more?: boolean|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.FindObjectsResult.$Shape
             */

            /**
             * Constructs a new FindObjectsResult.
             * @memberof coffer.v1
             * @classdesc Represents a FindObjectsResult.
             * @constructor
             * @param {coffer.v1.FindObjectsResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FindObjectsResult = function (properties) {
                this.objects = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FindObjectsResult objects.
             * @member {Array.<coffer.v1.FoundObject.$Properties>} objects
             * @memberof coffer.v1.FindObjectsResult
             * @instance
             */
            FindObjectsResult.prototype.objects = $util.emptyArray;

            /**
             * FindObjectsResult more.
             * @member {boolean} more
             * @memberof coffer.v1.FindObjectsResult
             * @instance
             */
            FindObjectsResult.prototype.more = false;

            /**
             * Encodes the specified FindObjectsResult message. Does not implicitly {@link coffer.v1.FindObjectsResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.FindObjectsResult
             * @static
             * @param {coffer.v1.FindObjectsResult.$Properties} message FindObjectsResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FindObjectsResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.objects != null && message.objects.length)
                    for (let i = 0; i < message.objects.length; ++i)
                        $root.coffer.v1.FoundObject.encode(message.objects[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.more != null && $Object.hasOwnProperty.call(message, "more") && message.more !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.more);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FindObjectsResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.FindObjectsResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.FindObjectsResult & coffer.v1.FindObjectsResult.$Shape} FindObjectsResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FindObjectsResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.FindObjectsResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.objects && message.objects.length))
                                message.objects = [];
                            message.objects.push($root.coffer.v1.FoundObject.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.more = value;
                            else
                                delete message.more;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FindObjectsResult;
        })();

        v1.FoundObject = (function() {

            /**
             * Properties of a FoundObject.
             * @typedef {Object} coffer.v1.FoundObject.$Properties
             * @property {Uint8Array|null} [object] FoundObject object
             * @property {coffer.v1.Template.$Properties|null} [attributes] FoundObject attributes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FoundObject.
             * @memberof coffer.v1
             * @interface IFoundObject
             * @augments coffer.v1.FoundObject.$Properties
             * @deprecated Use coffer.v1.FoundObject.$Properties instead.
             */

            /**
             * Shape of a FoundObject.
             * @typedef {{
             *   object?: Uint8Array|null;
             *   attributes?: coffer.v1.Template.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.FoundObject.$Shape
             */

            /**
             * Constructs a new FoundObject.
             * @memberof coffer.v1
             * @classdesc Represents a FoundObject.
             * @constructor
             * @param {coffer.v1.FoundObject.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FoundObject = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FoundObject object.
             * @member {Uint8Array} object
             * @memberof coffer.v1.FoundObject
             * @instance
             */
            FoundObject.prototype.object = $util.newBuffer([]);

            /**
             * FoundObject attributes.
             * @member {coffer.v1.Template.$Properties|null|undefined} attributes
             * @memberof coffer.v1.FoundObject
             * @instance
             */
            FoundObject.prototype.attributes = null;

            /**
             * Encodes the specified FoundObject message. Does not implicitly {@link coffer.v1.FoundObject.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.FoundObject
             * @static
             * @param {coffer.v1.FoundObject.$Properties} message FoundObject message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FoundObject.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.object);
                if (message.attributes != null && $Object.hasOwnProperty.call(message, "attributes"))
                    $root.coffer.v1.Template.encode(message.attributes, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FoundObject message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.FoundObject
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.FoundObject & coffer.v1.FoundObject.$Shape} FoundObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FoundObject.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.FoundObject();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.attributes = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.attributes);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FoundObject;
        })();

        v1.GetAttributes = (function() {

            /**
             * Properties of a GetAttributes.
             * @typedef {Object} coffer.v1.GetAttributes.$Properties
             * @property {Uint8Array|null} [object] GetAttributes object
             * @property {Array.<number>|null} [types] GetAttributes types
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GetAttributes.
             * @memberof coffer.v1
             * @interface IGetAttributes
             * @augments coffer.v1.GetAttributes.$Properties
             * @deprecated Use coffer.v1.GetAttributes.$Properties instead.
             */

            /**
             * Shape of a GetAttributes.
             * @typedef {coffer.v1.GetAttributes.$Properties} coffer.v1.GetAttributes.$Shape
             */

            /**
             * Constructs a new GetAttributes.
             * @memberof coffer.v1
             * @classdesc Represents a GetAttributes.
             * @constructor
             * @param {coffer.v1.GetAttributes.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GetAttributes = function (properties) {
                this.types = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GetAttributes object.
             * @member {Uint8Array} object
             * @memberof coffer.v1.GetAttributes
             * @instance
             */
            GetAttributes.prototype.object = $util.newBuffer([]);

            /**
             * GetAttributes types.
             * @member {Array.<number>} types
             * @memberof coffer.v1.GetAttributes
             * @instance
             */
            GetAttributes.prototype.types = $util.emptyArray;

            /**
             * Encodes the specified GetAttributes message. Does not implicitly {@link coffer.v1.GetAttributes.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.GetAttributes
             * @static
             * @param {coffer.v1.GetAttributes.$Properties} message GetAttributes message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GetAttributes.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.object);
                if (message.types != null && message.types.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.types);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GetAttributes message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.GetAttributes
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.GetAttributes & coffer.v1.GetAttributes.$Shape} GetAttributes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GetAttributes.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.GetAttributes();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.types && message.types.length))
                                    message.types = [];
                                reader.uint32s(message.types);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.types && message.types.length))
                                message.types = [];
                            message.types.push(reader.uint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GetAttributes;
        })();

        v1.GetAttributesResult = (function() {

            /**
             * Properties of a GetAttributesResult.
             * @typedef {Object} coffer.v1.GetAttributesResult.$Properties
             * @property {coffer.v1.Template.$Properties|null} [attributes] GetAttributesResult attributes
             * @property {Array.<number>|null} [sensitive] GetAttributesResult sensitive
             * @property {Array.<number>|null} [invalid] GetAttributesResult invalid
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GetAttributesResult.
             * @memberof coffer.v1
             * @interface IGetAttributesResult
             * @augments coffer.v1.GetAttributesResult.$Properties
             * @deprecated Use coffer.v1.GetAttributesResult.$Properties instead.
             */

            /**
             * Shape of a GetAttributesResult.
             * @typedef {{
             *   attributes?: coffer.v1.Template.$Shape|null;
             *   sensitive?: Array.<number>|null;
             *   invalid?: Array.<number>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.GetAttributesResult.$Shape
             */

            /**
             * Constructs a new GetAttributesResult.
             * @memberof coffer.v1
             * @classdesc Represents a GetAttributesResult.
             * @constructor
             * @param {coffer.v1.GetAttributesResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GetAttributesResult = function (properties) {
                this.sensitive = [];
                this.invalid = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GetAttributesResult attributes.
             * @member {coffer.v1.Template.$Properties|null|undefined} attributes
             * @memberof coffer.v1.GetAttributesResult
             * @instance
             */
            GetAttributesResult.prototype.attributes = null;

            /**
             * GetAttributesResult sensitive.
             * @member {Array.<number>} sensitive
             * @memberof coffer.v1.GetAttributesResult
             * @instance
             */
            GetAttributesResult.prototype.sensitive = $util.emptyArray;

            /**
             * GetAttributesResult invalid.
             * @member {Array.<number>} invalid
             * @memberof coffer.v1.GetAttributesResult
             * @instance
             */
            GetAttributesResult.prototype.invalid = $util.emptyArray;

            /**
             * Encodes the specified GetAttributesResult message. Does not implicitly {@link coffer.v1.GetAttributesResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.GetAttributesResult
             * @static
             * @param {coffer.v1.GetAttributesResult.$Properties} message GetAttributesResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GetAttributesResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attributes != null && $Object.hasOwnProperty.call(message, "attributes"))
                    $root.coffer.v1.Template.encode(message.attributes, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.sensitive != null && message.sensitive.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.sensitive);
                if (message.invalid != null && message.invalid.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.invalid);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GetAttributesResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.GetAttributesResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.GetAttributesResult & coffer.v1.GetAttributesResult.$Shape} GetAttributesResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GetAttributesResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.GetAttributesResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.attributes = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.attributes);
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.sensitive && message.sensitive.length))
                                    message.sensitive = [];
                                reader.uint32s(message.sensitive);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.sensitive && message.sensitive.length))
                                message.sensitive = [];
                            message.sensitive.push(reader.uint32());
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.invalid && message.invalid.length))
                                    message.invalid = [];
                                reader.uint32s(message.invalid);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.invalid && message.invalid.length))
                                message.invalid = [];
                            message.invalid.push(reader.uint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GetAttributesResult;
        })();

        v1.SetAttributes = (function() {

            /**
             * Properties of a SetAttributes.
             * @typedef {Object} coffer.v1.SetAttributes.$Properties
             * @property {Uint8Array|null} [object] SetAttributes object
             * @property {coffer.v1.Template.$Properties|null} [template] SetAttributes template
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SetAttributes.
             * @memberof coffer.v1
             * @interface ISetAttributes
             * @augments coffer.v1.SetAttributes.$Properties
             * @deprecated Use coffer.v1.SetAttributes.$Properties instead.
             */

            /**
             * Shape of a SetAttributes.
             * @typedef {{
             *   object?: Uint8Array|null;
             *   template?: coffer.v1.Template.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.SetAttributes.$Shape
             */

            /**
             * Constructs a new SetAttributes.
             * @memberof coffer.v1
             * @classdesc Represents a SetAttributes.
             * @constructor
             * @param {coffer.v1.SetAttributes.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SetAttributes = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SetAttributes object.
             * @member {Uint8Array} object
             * @memberof coffer.v1.SetAttributes
             * @instance
             */
            SetAttributes.prototype.object = $util.newBuffer([]);

            /**
             * SetAttributes template.
             * @member {coffer.v1.Template.$Properties|null|undefined} template
             * @memberof coffer.v1.SetAttributes
             * @instance
             */
            SetAttributes.prototype.template = null;

            /**
             * Encodes the specified SetAttributes message. Does not implicitly {@link coffer.v1.SetAttributes.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.SetAttributes
             * @static
             * @param {coffer.v1.SetAttributes.$Properties} message SetAttributes message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SetAttributes.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.object);
                if (message.template != null && $Object.hasOwnProperty.call(message, "template"))
                    $root.coffer.v1.Template.encode(message.template, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SetAttributes message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.SetAttributes
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.SetAttributes & coffer.v1.SetAttributes.$Shape} SetAttributes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SetAttributes.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.SetAttributes();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.template = $root.coffer.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1, message.template);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SetAttributes;
        })();

        v1.SetAttributesResult = (function() {

            /**
             * Properties of a SetAttributesResult.
             * @typedef {Object} coffer.v1.SetAttributesResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SetAttributesResult.
             * @memberof coffer.v1
             * @interface ISetAttributesResult
             * @augments coffer.v1.SetAttributesResult.$Properties
             * @deprecated Use coffer.v1.SetAttributesResult.$Properties instead.
             */

            /**
             * Shape of a SetAttributesResult.
             * @typedef {coffer.v1.SetAttributesResult.$Properties} coffer.v1.SetAttributesResult.$Shape
             */

            /**
             * Constructs a new SetAttributesResult.
             * @memberof coffer.v1
             * @classdesc Represents a SetAttributesResult.
             * @constructor
             * @param {coffer.v1.SetAttributesResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SetAttributesResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified SetAttributesResult message. Does not implicitly {@link coffer.v1.SetAttributesResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.SetAttributesResult
             * @static
             * @param {coffer.v1.SetAttributesResult.$Properties} message SetAttributesResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SetAttributesResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SetAttributesResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.SetAttributesResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.SetAttributesResult & coffer.v1.SetAttributesResult.$Shape} SetAttributesResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SetAttributesResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.SetAttributesResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SetAttributesResult;
        })();

        /**
         * PartitionState enum.
         * @name coffer.v1.PartitionState
         * @enum {number}
         * @property {number} UNINITIALISED=0 UNINITIALISED value
         * @property {number} SEALED=1 SEALED value
         * @property {number} UNSEALED=2 UNSEALED value
         * @property {number} FAILED=3 FAILED value
         */
        v1.PartitionState = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "UNINITIALISED"] = 0;
            values[valuesById[1] = "SEALED"] = 1;
            values[valuesById[2] = "UNSEALED"] = 2;
            values[valuesById[3] = "FAILED"] = 3;
            return values;
        })();

        /**
         * UnsealMethod enum.
         * @name coffer.v1.UnsealMethod
         * @enum {number}
         * @property {number} KEYFILE=0 KEYFILE value
         * @property {number} PASSPHRASE=1 PASSPHRASE value
         */
        v1.UnsealMethod = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "KEYFILE"] = 0;
            values[valuesById[1] = "PASSPHRASE"] = 1;
            return values;
        })();

        v1.Status = (function() {

            /**
             * Properties of a Status.
             * @typedef {Object} coffer.v1.Status.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Status.
             * @memberof coffer.v1
             * @interface IStatus
             * @augments coffer.v1.Status.$Properties
             * @deprecated Use coffer.v1.Status.$Properties instead.
             */

            /**
             * Shape of a Status.
             * @typedef {coffer.v1.Status.$Properties} coffer.v1.Status.$Shape
             */

            /**
             * Constructs a new Status.
             * @memberof coffer.v1
             * @classdesc Represents a Status.
             * @constructor
             * @param {coffer.v1.Status.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Status = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified Status message. Does not implicitly {@link coffer.v1.Status.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Status
             * @static
             * @param {coffer.v1.Status.$Properties} message Status message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Status.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Status
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Status & coffer.v1.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Status.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Status();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Status;
        })();

        v1.StatusResult = (function() {

            /**
             * Properties of a StatusResult.
             * @typedef {Object} coffer.v1.StatusResult.$Properties
             * @property {string|null} [build] StatusResult build
             * @property {string|null} [provider] StatusResult provider
             * @property {string|null} [node] StatusResult node
             * @property {string|null} [openssl] StatusResult openssl
             * @property {number|null} [uptimeS] StatusResult uptimeS
             * @property {number|null} [connections] StatusResult connections
             * @property {Array.<coffer.v1.PartitionStatus.$Properties>|null} [partitions] StatusResult partitions
             * @property {string|null} [failure] StatusResult failure
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StatusResult.
             * @memberof coffer.v1
             * @interface IStatusResult
             * @augments coffer.v1.StatusResult.$Properties
             * @deprecated Use coffer.v1.StatusResult.$Properties instead.
             */

            /**
             * Shape of a StatusResult.
             * @typedef {coffer.v1.StatusResult.$Properties} coffer.v1.StatusResult.$Shape
             */

            /**
             * Constructs a new StatusResult.
             * @memberof coffer.v1
             * @classdesc Represents a StatusResult.
             * @constructor
             * @param {coffer.v1.StatusResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StatusResult = function (properties) {
                this.partitions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StatusResult build.
             * @member {string} build
             * @memberof coffer.v1.StatusResult
             * @instance
             */
            StatusResult.prototype.build = "";

            /**
             * StatusResult provider.
             * @member {string} provider
             * @memberof coffer.v1.StatusResult
             * @instance
             */
            StatusResult.prototype.provider = "";

            /**
             * StatusResult node.
             * @member {string} node
             * @memberof coffer.v1.StatusResult
             * @instance
             */
            StatusResult.prototype.node = "";

            /**
             * StatusResult openssl.
             * @member {string} openssl
             * @memberof coffer.v1.StatusResult
             * @instance
             */
            StatusResult.prototype.openssl = "";

            /**
             * StatusResult uptimeS.
             * @member {number} uptimeS
             * @memberof coffer.v1.StatusResult
             * @instance
             */
            StatusResult.prototype.uptimeS = 0;

            /**
             * StatusResult connections.
             * @member {number} connections
             * @memberof coffer.v1.StatusResult
             * @instance
             */
            StatusResult.prototype.connections = 0;

            /**
             * StatusResult partitions.
             * @member {Array.<coffer.v1.PartitionStatus.$Properties>} partitions
             * @memberof coffer.v1.StatusResult
             * @instance
             */
            StatusResult.prototype.partitions = $util.emptyArray;

            /**
             * StatusResult failure.
             * @member {string} failure
             * @memberof coffer.v1.StatusResult
             * @instance
             */
            StatusResult.prototype.failure = "";

            /**
             * Encodes the specified StatusResult message. Does not implicitly {@link coffer.v1.StatusResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.StatusResult
             * @static
             * @param {coffer.v1.StatusResult.$Properties} message StatusResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StatusResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.build != null && $Object.hasOwnProperty.call(message, "build") && message.build !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.build);
                if (message.provider != null && $Object.hasOwnProperty.call(message, "provider") && message.provider !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.provider);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.node);
                if (message.openssl != null && $Object.hasOwnProperty.call(message, "openssl") && message.openssl !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.openssl);
                if (message.uptimeS != null && $Object.hasOwnProperty.call(message, "uptimeS") && message.uptimeS !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.uptimeS);
                if (message.connections != null && $Object.hasOwnProperty.call(message, "connections") && message.connections !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.connections);
                if (message.partitions != null && message.partitions.length)
                    for (let i = 0; i < message.partitions.length; ++i)
                        $root.coffer.v1.PartitionStatus.encode(message.partitions[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.failure != null && $Object.hasOwnProperty.call(message, "failure") && message.failure !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.failure);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StatusResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.StatusResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.StatusResult & coffer.v1.StatusResult.$Shape} StatusResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StatusResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.StatusResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.build = value;
                            else
                                delete message.build;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.provider = value;
                            else
                                delete message.provider;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.openssl = value;
                            else
                                delete message.openssl;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.uptimeS = value;
                            else
                                delete message.uptimeS;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.connections = value;
                            else
                                delete message.connections;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.partitions && message.partitions.length))
                                message.partitions = [];
                            message.partitions.push($root.coffer.v1.PartitionStatus.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.failure = value;
                            else
                                delete message.failure;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return StatusResult;
        })();

        v1.PartitionStatus = (function() {

            /**
             * Properties of a PartitionStatus.
             * @typedef {Object} coffer.v1.PartitionStatus.$Properties
             * @property {Uint8Array|null} [id] PartitionStatus id
             * @property {string|null} [label] PartitionStatus label
             * @property {coffer.v1.PartitionState|null} [state] PartitionStatus state
             * @property {string|null} [failure] PartitionStatus failure
             * @property {Array.<coffer.v1.UnsealMethod>|null} [unsealMethods] PartitionStatus unsealMethods
             * @property {string|null} [profile] PartitionStatus profile
             * @property {number|null} [objects] PartitionStatus objects
             * @property {number|null} [users] PartitionStatus users
             * @property {number|null} [sessions] PartitionStatus sessions
             * @property {Array.<string>|null} [alarms] PartitionStatus alarms
             * @property {number|null} [slot] PartitionStatus slot
             * @property {coffer.v1.PinState.$Properties|null} [soPin] PartitionStatus soPin
             * @property {coffer.v1.PinState.$Properties|null} [userPin] PartitionStatus userPin
             * @property {number|null} [pinBytesMin] PartitionStatus pinBytesMin
             * @property {number|null} [revision] PartitionStatus revision
             * @property {coffer.v1.Role|null} [login] PartitionStatus login
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PartitionStatus.
             * @memberof coffer.v1
             * @interface IPartitionStatus
             * @augments coffer.v1.PartitionStatus.$Properties
             * @deprecated Use coffer.v1.PartitionStatus.$Properties instead.
             */

            /**
             * Shape of a PartitionStatus.
             * @typedef {coffer.v1.PartitionStatus.$Properties} coffer.v1.PartitionStatus.$Shape
             */

            /**
             * Constructs a new PartitionStatus.
             * @memberof coffer.v1
             * @classdesc Represents a PartitionStatus.
             * @constructor
             * @param {coffer.v1.PartitionStatus.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PartitionStatus = function (properties) {
                this.unsealMethods = [];
                this.alarms = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PartitionStatus id.
             * @member {Uint8Array} id
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.id = $util.newBuffer([]);

            /**
             * PartitionStatus label.
             * @member {string} label
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.label = "";

            /**
             * PartitionStatus state.
             * @member {coffer.v1.PartitionState} state
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.state = 0;

            /**
             * PartitionStatus failure.
             * @member {string} failure
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.failure = "";

            /**
             * PartitionStatus unsealMethods.
             * @member {Array.<coffer.v1.UnsealMethod>} unsealMethods
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.unsealMethods = $util.emptyArray;

            /**
             * PartitionStatus profile.
             * @member {string} profile
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.profile = "";

            /**
             * PartitionStatus objects.
             * @member {number} objects
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.objects = 0;

            /**
             * PartitionStatus users.
             * @member {number} users
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.users = 0;

            /**
             * PartitionStatus sessions.
             * @member {number} sessions
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.sessions = 0;

            /**
             * PartitionStatus alarms.
             * @member {Array.<string>} alarms
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.alarms = $util.emptyArray;

            /**
             * PartitionStatus slot.
             * @member {number} slot
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.slot = 0;

            /**
             * PartitionStatus soPin.
             * @member {coffer.v1.PinState.$Properties|null|undefined} soPin
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.soPin = null;

            /**
             * PartitionStatus userPin.
             * @member {coffer.v1.PinState.$Properties|null|undefined} userPin
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.userPin = null;

            /**
             * PartitionStatus pinBytesMin.
             * @member {number} pinBytesMin
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.pinBytesMin = 0;

            /**
             * PartitionStatus revision.
             * @member {number} revision
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.revision = 0;

            /**
             * PartitionStatus login.
             * @member {coffer.v1.Role} login
             * @memberof coffer.v1.PartitionStatus
             * @instance
             */
            PartitionStatus.prototype.login = 0;

            /**
             * Encodes the specified PartitionStatus message. Does not implicitly {@link coffer.v1.PartitionStatus.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.PartitionStatus
             * @static
             * @param {coffer.v1.PartitionStatus.$Properties} message PartitionStatus message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PartitionStatus.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.id);
                if (message.label != null && $Object.hasOwnProperty.call(message, "label") && message.label !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.label);
                if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.state);
                if (message.failure != null && $Object.hasOwnProperty.call(message, "failure") && message.failure !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.failure);
                if (message.unsealMethods != null && message.unsealMethods.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).int32s(message.unsealMethods);
                if (message.profile != null && $Object.hasOwnProperty.call(message, "profile") && message.profile !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.profile);
                if (message.objects != null && $Object.hasOwnProperty.call(message, "objects") && message.objects !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.objects);
                if (message.users != null && $Object.hasOwnProperty.call(message, "users") && message.users !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.users);
                if (message.sessions != null && $Object.hasOwnProperty.call(message, "sessions") && message.sessions !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.sessions);
                if (message.alarms != null && message.alarms.length)
                    for (let i = 0; i < message.alarms.length; ++i)
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.alarms[i]);
                if (message.slot != null && $Object.hasOwnProperty.call(message, "slot") && message.slot !== 0)
                    writer.uint32(/* id 11, wireType 0 =*/88).uint32(message.slot);
                if (message.soPin != null && $Object.hasOwnProperty.call(message, "soPin"))
                    $root.coffer.v1.PinState.encode(message.soPin, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.userPin != null && $Object.hasOwnProperty.call(message, "userPin"))
                    $root.coffer.v1.PinState.encode(message.userPin, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.pinBytesMin != null && $Object.hasOwnProperty.call(message, "pinBytesMin") && message.pinBytesMin !== 0)
                    writer.uint32(/* id 14, wireType 0 =*/112).uint32(message.pinBytesMin);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(/* id 15, wireType 0 =*/120).uint32(message.revision);
                if (message.login != null && $Object.hasOwnProperty.call(message, "login") && message.login !== 0)
                    writer.uint32(/* id 16, wireType 0 =*/128).int32(message.login);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PartitionStatus message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.PartitionStatus
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.PartitionStatus & coffer.v1.PartitionStatus.$Shape} PartitionStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PartitionStatus.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.PartitionStatus();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.label = value;
                            else
                                delete message.label;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.state = value;
                            else
                                delete message.state;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.failure = value;
                            else
                                delete message.failure;
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.unsealMethods && message.unsealMethods.length))
                                    message.unsealMethods = [];
                                reader.int32s(message.unsealMethods);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.unsealMethods && message.unsealMethods.length))
                                message.unsealMethods = [];
                            message.unsealMethods.push(reader.int32());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.profile = value;
                            else
                                delete message.profile;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.objects = value;
                            else
                                delete message.objects;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.users = value;
                            else
                                delete message.users;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sessions = value;
                            else
                                delete message.sessions;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.alarms && message.alarms.length))
                                message.alarms = [];
                            message.alarms.push(reader.stringVerify());
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.slot = value;
                            else
                                delete message.slot;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.soPin = $root.coffer.v1.PinState.decode(reader, reader.size(), $undefined, _depth + 1, message.soPin);
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.userPin = $root.coffer.v1.PinState.decode(reader, reader.size(), $undefined, _depth + 1, message.userPin);
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pinBytesMin = value;
                            else
                                delete message.pinBytesMin;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.login = value;
                            else
                                delete message.login;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PartitionStatus;
        })();

        v1.PinState = (function() {

            /**
             * Properties of a PinState.
             * @typedef {Object} coffer.v1.PinState.$Properties
             * @property {boolean|null} [set] PinState set
             * @property {boolean|null} [countLow] PinState countLow
             * @property {boolean|null} [finalTry] PinState finalTry
             * @property {boolean|null} [locked] PinState locked
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PinState.
             * @memberof coffer.v1
             * @interface IPinState
             * @augments coffer.v1.PinState.$Properties
             * @deprecated Use coffer.v1.PinState.$Properties instead.
             */

            /**
             * Shape of a PinState.
             * @typedef {coffer.v1.PinState.$Properties} coffer.v1.PinState.$Shape
             */

            /**
             * Constructs a new PinState.
             * @memberof coffer.v1
             * @classdesc Represents a PinState.
             * @constructor
             * @param {coffer.v1.PinState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PinState = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PinState set.
             * @member {boolean} set
             * @memberof coffer.v1.PinState
             * @instance
             */
            PinState.prototype.set = false;

            /**
             * PinState countLow.
             * @member {boolean} countLow
             * @memberof coffer.v1.PinState
             * @instance
             */
            PinState.prototype.countLow = false;

            /**
             * PinState finalTry.
             * @member {boolean} finalTry
             * @memberof coffer.v1.PinState
             * @instance
             */
            PinState.prototype.finalTry = false;

            /**
             * PinState locked.
             * @member {boolean} locked
             * @memberof coffer.v1.PinState
             * @instance
             */
            PinState.prototype.locked = false;

            /**
             * Encodes the specified PinState message. Does not implicitly {@link coffer.v1.PinState.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.PinState
             * @static
             * @param {coffer.v1.PinState.$Properties} message PinState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PinState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.set != null && $Object.hasOwnProperty.call(message, "set") && message.set !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.set);
                if (message.countLow != null && $Object.hasOwnProperty.call(message, "countLow") && message.countLow !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.countLow);
                if (message.finalTry != null && $Object.hasOwnProperty.call(message, "finalTry") && message.finalTry !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.finalTry);
                if (message.locked != null && $Object.hasOwnProperty.call(message, "locked") && message.locked !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.locked);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PinState message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.PinState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.PinState & coffer.v1.PinState.$Shape} PinState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PinState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.PinState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.set = value;
                            else
                                delete message.set;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.countLow = value;
                            else
                                delete message.countLow;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.finalTry = value;
                            else
                                delete message.finalTry;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.locked = value;
                            else
                                delete message.locked;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PinState;
        })();

        v1.CreatePartition = (function() {

            /**
             * Properties of a CreatePartition.
             * @typedef {Object} coffer.v1.CreatePartition.$Properties
             * @property {string|null} [label] CreatePartition label
             * @property {coffer.v1.UnsealMethod|null} [unsealMethod] CreatePartition unsealMethod
             * @property {Uint8Array|null} [soPin] CreatePartition soPin
             * @property {Uint8Array|null} [userPin] CreatePartition userPin
             * @property {Uint8Array|null} [passphrase] CreatePartition passphrase
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CreatePartition.
             * @memberof coffer.v1
             * @interface ICreatePartition
             * @augments coffer.v1.CreatePartition.$Properties
             * @deprecated Use coffer.v1.CreatePartition.$Properties instead.
             */

            /**
             * Shape of a CreatePartition.
             * @typedef {coffer.v1.CreatePartition.$Properties} coffer.v1.CreatePartition.$Shape
             */

            /**
             * Constructs a new CreatePartition.
             * @memberof coffer.v1
             * @classdesc Represents a CreatePartition.
             * @constructor
             * @param {coffer.v1.CreatePartition.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CreatePartition = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CreatePartition label.
             * @member {string} label
             * @memberof coffer.v1.CreatePartition
             * @instance
             */
            CreatePartition.prototype.label = "";

            /**
             * CreatePartition unsealMethod.
             * @member {coffer.v1.UnsealMethod} unsealMethod
             * @memberof coffer.v1.CreatePartition
             * @instance
             */
            CreatePartition.prototype.unsealMethod = 0;

            /**
             * CreatePartition soPin.
             * @member {Uint8Array} soPin
             * @memberof coffer.v1.CreatePartition
             * @instance
             */
            CreatePartition.prototype.soPin = $util.newBuffer([]);

            /**
             * CreatePartition userPin.
             * @member {Uint8Array} userPin
             * @memberof coffer.v1.CreatePartition
             * @instance
             */
            CreatePartition.prototype.userPin = $util.newBuffer([]);

            /**
             * CreatePartition passphrase.
             * @member {Uint8Array} passphrase
             * @memberof coffer.v1.CreatePartition
             * @instance
             */
            CreatePartition.prototype.passphrase = $util.newBuffer([]);

            /**
             * Encodes the specified CreatePartition message. Does not implicitly {@link coffer.v1.CreatePartition.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.CreatePartition
             * @static
             * @param {coffer.v1.CreatePartition.$Properties} message CreatePartition message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CreatePartition.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.label != null && $Object.hasOwnProperty.call(message, "label") && message.label !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.label);
                if (message.unsealMethod != null && $Object.hasOwnProperty.call(message, "unsealMethod") && message.unsealMethod !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.unsealMethod);
                if (message.soPin != null && $Object.hasOwnProperty.call(message, "soPin") && message.soPin.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.soPin);
                if (message.userPin != null && $Object.hasOwnProperty.call(message, "userPin") && message.userPin.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.userPin);
                if (message.passphrase != null && $Object.hasOwnProperty.call(message, "passphrase") && message.passphrase.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.passphrase);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CreatePartition message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.CreatePartition
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.CreatePartition & coffer.v1.CreatePartition.$Shape} CreatePartition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CreatePartition.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.CreatePartition();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.label = value;
                            else
                                delete message.label;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.unsealMethod = value;
                            else
                                delete message.unsealMethod;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.soPin = value;
                            else
                                delete message.soPin;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.userPin = value;
                            else
                                delete message.userPin;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.passphrase = value;
                            else
                                delete message.passphrase;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CreatePartition;
        })();

        v1.CreatePartitionResult = (function() {

            /**
             * Properties of a CreatePartitionResult.
             * @typedef {Object} coffer.v1.CreatePartitionResult.$Properties
             * @property {Uint8Array|null} [id] CreatePartitionResult id
             * @property {Uint8Array|null} [passphrase] CreatePartitionResult passphrase
             * @property {string|null} [keyfile] CreatePartitionResult keyfile
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CreatePartitionResult.
             * @memberof coffer.v1
             * @interface ICreatePartitionResult
             * @augments coffer.v1.CreatePartitionResult.$Properties
             * @deprecated Use coffer.v1.CreatePartitionResult.$Properties instead.
             */

            /**
             * Shape of a CreatePartitionResult.
             * @typedef {coffer.v1.CreatePartitionResult.$Properties} coffer.v1.CreatePartitionResult.$Shape
             */

            /**
             * Constructs a new CreatePartitionResult.
             * @memberof coffer.v1
             * @classdesc Represents a CreatePartitionResult.
             * @constructor
             * @param {coffer.v1.CreatePartitionResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CreatePartitionResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CreatePartitionResult id.
             * @member {Uint8Array} id
             * @memberof coffer.v1.CreatePartitionResult
             * @instance
             */
            CreatePartitionResult.prototype.id = $util.newBuffer([]);

            /**
             * CreatePartitionResult passphrase.
             * @member {Uint8Array} passphrase
             * @memberof coffer.v1.CreatePartitionResult
             * @instance
             */
            CreatePartitionResult.prototype.passphrase = $util.newBuffer([]);

            /**
             * CreatePartitionResult keyfile.
             * @member {string} keyfile
             * @memberof coffer.v1.CreatePartitionResult
             * @instance
             */
            CreatePartitionResult.prototype.keyfile = "";

            /**
             * Encodes the specified CreatePartitionResult message. Does not implicitly {@link coffer.v1.CreatePartitionResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.CreatePartitionResult
             * @static
             * @param {coffer.v1.CreatePartitionResult.$Properties} message CreatePartitionResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CreatePartitionResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.id);
                if (message.passphrase != null && $Object.hasOwnProperty.call(message, "passphrase") && message.passphrase.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.passphrase);
                if (message.keyfile != null && $Object.hasOwnProperty.call(message, "keyfile") && message.keyfile !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.keyfile);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CreatePartitionResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.CreatePartitionResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.CreatePartitionResult & coffer.v1.CreatePartitionResult.$Shape} CreatePartitionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CreatePartitionResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.CreatePartitionResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.passphrase = value;
                            else
                                delete message.passphrase;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.keyfile = value;
                            else
                                delete message.keyfile;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CreatePartitionResult;
        })();

        v1.DestroyPartition = (function() {

            /**
             * Properties of a DestroyPartition.
             * @typedef {Object} coffer.v1.DestroyPartition.$Properties
             * @property {string|null} [confirmLabel] DestroyPartition confirmLabel
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DestroyPartition.
             * @memberof coffer.v1
             * @interface IDestroyPartition
             * @augments coffer.v1.DestroyPartition.$Properties
             * @deprecated Use coffer.v1.DestroyPartition.$Properties instead.
             */

            /**
             * Shape of a DestroyPartition.
             * @typedef {coffer.v1.DestroyPartition.$Properties} coffer.v1.DestroyPartition.$Shape
             */

            /**
             * Constructs a new DestroyPartition.
             * @memberof coffer.v1
             * @classdesc Represents a DestroyPartition.
             * @constructor
             * @param {coffer.v1.DestroyPartition.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DestroyPartition = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DestroyPartition confirmLabel.
             * @member {string} confirmLabel
             * @memberof coffer.v1.DestroyPartition
             * @instance
             */
            DestroyPartition.prototype.confirmLabel = "";

            /**
             * Encodes the specified DestroyPartition message. Does not implicitly {@link coffer.v1.DestroyPartition.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.DestroyPartition
             * @static
             * @param {coffer.v1.DestroyPartition.$Properties} message DestroyPartition message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DestroyPartition.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.confirmLabel != null && $Object.hasOwnProperty.call(message, "confirmLabel") && message.confirmLabel !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.confirmLabel);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DestroyPartition message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.DestroyPartition
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.DestroyPartition & coffer.v1.DestroyPartition.$Shape} DestroyPartition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DestroyPartition.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.DestroyPartition();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.confirmLabel = value;
                            else
                                delete message.confirmLabel;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DestroyPartition;
        })();

        v1.DestroyPartitionResult = (function() {

            /**
             * Properties of a DestroyPartitionResult.
             * @typedef {Object} coffer.v1.DestroyPartitionResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DestroyPartitionResult.
             * @memberof coffer.v1
             * @interface IDestroyPartitionResult
             * @augments coffer.v1.DestroyPartitionResult.$Properties
             * @deprecated Use coffer.v1.DestroyPartitionResult.$Properties instead.
             */

            /**
             * Shape of a DestroyPartitionResult.
             * @typedef {coffer.v1.DestroyPartitionResult.$Properties} coffer.v1.DestroyPartitionResult.$Shape
             */

            /**
             * Constructs a new DestroyPartitionResult.
             * @memberof coffer.v1
             * @classdesc Represents a DestroyPartitionResult.
             * @constructor
             * @param {coffer.v1.DestroyPartitionResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DestroyPartitionResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified DestroyPartitionResult message. Does not implicitly {@link coffer.v1.DestroyPartitionResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.DestroyPartitionResult
             * @static
             * @param {coffer.v1.DestroyPartitionResult.$Properties} message DestroyPartitionResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DestroyPartitionResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DestroyPartitionResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.DestroyPartitionResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.DestroyPartitionResult & coffer.v1.DestroyPartitionResult.$Shape} DestroyPartitionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DestroyPartitionResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.DestroyPartitionResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DestroyPartitionResult;
        })();

        v1.UnsealPartition = (function() {

            /**
             * Properties of an UnsealPartition.
             * @typedef {Object} coffer.v1.UnsealPartition.$Properties
             * @property {Uint8Array|null} [partitionId] UnsealPartition partitionId
             * @property {string|null} [partitionLabel] UnsealPartition partitionLabel
             * @property {Uint8Array|null} [secret] UnsealPartition secret
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an UnsealPartition.
             * @memberof coffer.v1
             * @interface IUnsealPartition
             * @augments coffer.v1.UnsealPartition.$Properties
             * @deprecated Use coffer.v1.UnsealPartition.$Properties instead.
             */

            /**
             * Shape of an UnsealPartition.
             * @typedef {coffer.v1.UnsealPartition.$Properties} coffer.v1.UnsealPartition.$Shape
             */

            /**
             * Constructs a new UnsealPartition.
             * @memberof coffer.v1
             * @classdesc Represents an UnsealPartition.
             * @constructor
             * @param {coffer.v1.UnsealPartition.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UnsealPartition = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * UnsealPartition partitionId.
             * @member {Uint8Array} partitionId
             * @memberof coffer.v1.UnsealPartition
             * @instance
             */
            UnsealPartition.prototype.partitionId = $util.newBuffer([]);

            /**
             * UnsealPartition partitionLabel.
             * @member {string} partitionLabel
             * @memberof coffer.v1.UnsealPartition
             * @instance
             */
            UnsealPartition.prototype.partitionLabel = "";

            /**
             * UnsealPartition secret.
             * @member {Uint8Array} secret
             * @memberof coffer.v1.UnsealPartition
             * @instance
             */
            UnsealPartition.prototype.secret = $util.newBuffer([]);

            /**
             * Encodes the specified UnsealPartition message. Does not implicitly {@link coffer.v1.UnsealPartition.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.UnsealPartition
             * @static
             * @param {coffer.v1.UnsealPartition.$Properties} message UnsealPartition message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UnsealPartition.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.partitionId != null && $Object.hasOwnProperty.call(message, "partitionId") && message.partitionId.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.partitionId);
                if (message.partitionLabel != null && $Object.hasOwnProperty.call(message, "partitionLabel") && message.partitionLabel !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.partitionLabel);
                if (message.secret != null && $Object.hasOwnProperty.call(message, "secret") && message.secret.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.secret);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an UnsealPartition message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.UnsealPartition
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.UnsealPartition & coffer.v1.UnsealPartition.$Shape} UnsealPartition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UnsealPartition.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.UnsealPartition();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.partitionId = value;
                            else
                                delete message.partitionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.partitionLabel = value;
                            else
                                delete message.partitionLabel;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.secret = value;
                            else
                                delete message.secret;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UnsealPartition;
        })();

        v1.UnsealPartitionResult = (function() {

            /**
             * Properties of an UnsealPartitionResult.
             * @typedef {Object} coffer.v1.UnsealPartitionResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an UnsealPartitionResult.
             * @memberof coffer.v1
             * @interface IUnsealPartitionResult
             * @augments coffer.v1.UnsealPartitionResult.$Properties
             * @deprecated Use coffer.v1.UnsealPartitionResult.$Properties instead.
             */

            /**
             * Shape of an UnsealPartitionResult.
             * @typedef {coffer.v1.UnsealPartitionResult.$Properties} coffer.v1.UnsealPartitionResult.$Shape
             */

            /**
             * Constructs a new UnsealPartitionResult.
             * @memberof coffer.v1
             * @classdesc Represents an UnsealPartitionResult.
             * @constructor
             * @param {coffer.v1.UnsealPartitionResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UnsealPartitionResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified UnsealPartitionResult message. Does not implicitly {@link coffer.v1.UnsealPartitionResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.UnsealPartitionResult
             * @static
             * @param {coffer.v1.UnsealPartitionResult.$Properties} message UnsealPartitionResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UnsealPartitionResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an UnsealPartitionResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.UnsealPartitionResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.UnsealPartitionResult & coffer.v1.UnsealPartitionResult.$Shape} UnsealPartitionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UnsealPartitionResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.UnsealPartitionResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UnsealPartitionResult;
        })();

        v1.SealPartition = (function() {

            /**
             * Properties of a SealPartition.
             * @typedef {Object} coffer.v1.SealPartition.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SealPartition.
             * @memberof coffer.v1
             * @interface ISealPartition
             * @augments coffer.v1.SealPartition.$Properties
             * @deprecated Use coffer.v1.SealPartition.$Properties instead.
             */

            /**
             * Shape of a SealPartition.
             * @typedef {coffer.v1.SealPartition.$Properties} coffer.v1.SealPartition.$Shape
             */

            /**
             * Constructs a new SealPartition.
             * @memberof coffer.v1
             * @classdesc Represents a SealPartition.
             * @constructor
             * @param {coffer.v1.SealPartition.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SealPartition = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified SealPartition message. Does not implicitly {@link coffer.v1.SealPartition.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.SealPartition
             * @static
             * @param {coffer.v1.SealPartition.$Properties} message SealPartition message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SealPartition.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SealPartition message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.SealPartition
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.SealPartition & coffer.v1.SealPartition.$Shape} SealPartition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SealPartition.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.SealPartition();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SealPartition;
        })();

        v1.SealPartitionResult = (function() {

            /**
             * Properties of a SealPartitionResult.
             * @typedef {Object} coffer.v1.SealPartitionResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SealPartitionResult.
             * @memberof coffer.v1
             * @interface ISealPartitionResult
             * @augments coffer.v1.SealPartitionResult.$Properties
             * @deprecated Use coffer.v1.SealPartitionResult.$Properties instead.
             */

            /**
             * Shape of a SealPartitionResult.
             * @typedef {coffer.v1.SealPartitionResult.$Properties} coffer.v1.SealPartitionResult.$Shape
             */

            /**
             * Constructs a new SealPartitionResult.
             * @memberof coffer.v1
             * @classdesc Represents a SealPartitionResult.
             * @constructor
             * @param {coffer.v1.SealPartitionResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SealPartitionResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified SealPartitionResult message. Does not implicitly {@link coffer.v1.SealPartitionResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.SealPartitionResult
             * @static
             * @param {coffer.v1.SealPartitionResult.$Properties} message SealPartitionResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SealPartitionResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SealPartitionResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.SealPartitionResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.SealPartitionResult & coffer.v1.SealPartitionResult.$Shape} SealPartitionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SealPartitionResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.SealPartitionResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SealPartitionResult;
        })();

        v1.GetPolicy = (function() {

            /**
             * Properties of a GetPolicy.
             * @typedef {Object} coffer.v1.GetPolicy.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GetPolicy.
             * @memberof coffer.v1
             * @interface IGetPolicy
             * @augments coffer.v1.GetPolicy.$Properties
             * @deprecated Use coffer.v1.GetPolicy.$Properties instead.
             */

            /**
             * Shape of a GetPolicy.
             * @typedef {coffer.v1.GetPolicy.$Properties} coffer.v1.GetPolicy.$Shape
             */

            /**
             * Constructs a new GetPolicy.
             * @memberof coffer.v1
             * @classdesc Represents a GetPolicy.
             * @constructor
             * @param {coffer.v1.GetPolicy.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GetPolicy = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified GetPolicy message. Does not implicitly {@link coffer.v1.GetPolicy.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.GetPolicy
             * @static
             * @param {coffer.v1.GetPolicy.$Properties} message GetPolicy message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GetPolicy.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GetPolicy message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.GetPolicy
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.GetPolicy & coffer.v1.GetPolicy.$Shape} GetPolicy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GetPolicy.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.GetPolicy();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GetPolicy;
        })();

        v1.SetPolicy = (function() {

            /**
             * Properties of a SetPolicy.
             * @typedef {Object} coffer.v1.SetPolicy.$Properties
             * @property {Array.<coffer.v1.PolicySwitch.$Properties>|null} [switches] SetPolicy switches
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SetPolicy.
             * @memberof coffer.v1
             * @interface ISetPolicy
             * @augments coffer.v1.SetPolicy.$Properties
             * @deprecated Use coffer.v1.SetPolicy.$Properties instead.
             */

            /**
             * Shape of a SetPolicy.
             * @typedef {coffer.v1.SetPolicy.$Properties} coffer.v1.SetPolicy.$Shape
             */

            /**
             * Constructs a new SetPolicy.
             * @memberof coffer.v1
             * @classdesc Represents a SetPolicy.
             * @constructor
             * @param {coffer.v1.SetPolicy.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SetPolicy = function (properties) {
                this.switches = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SetPolicy switches.
             * @member {Array.<coffer.v1.PolicySwitch.$Properties>} switches
             * @memberof coffer.v1.SetPolicy
             * @instance
             */
            SetPolicy.prototype.switches = $util.emptyArray;

            /**
             * Encodes the specified SetPolicy message. Does not implicitly {@link coffer.v1.SetPolicy.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.SetPolicy
             * @static
             * @param {coffer.v1.SetPolicy.$Properties} message SetPolicy message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SetPolicy.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.switches != null && message.switches.length)
                    for (let i = 0; i < message.switches.length; ++i)
                        $root.coffer.v1.PolicySwitch.encode(message.switches[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SetPolicy message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.SetPolicy
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.SetPolicy & coffer.v1.SetPolicy.$Shape} SetPolicy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SetPolicy.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.SetPolicy();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.switches && message.switches.length))
                                message.switches = [];
                            message.switches.push($root.coffer.v1.PolicySwitch.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SetPolicy;
        })();

        v1.PolicyResult = (function() {

            /**
             * Properties of a PolicyResult.
             * @typedef {Object} coffer.v1.PolicyResult.$Properties
             * @property {Array.<coffer.v1.PolicySwitch.$Properties>|null} [switches] PolicyResult switches
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PolicyResult.
             * @memberof coffer.v1
             * @interface IPolicyResult
             * @augments coffer.v1.PolicyResult.$Properties
             * @deprecated Use coffer.v1.PolicyResult.$Properties instead.
             */

            /**
             * Shape of a PolicyResult.
             * @typedef {coffer.v1.PolicyResult.$Properties} coffer.v1.PolicyResult.$Shape
             */

            /**
             * Constructs a new PolicyResult.
             * @memberof coffer.v1
             * @classdesc Represents a PolicyResult.
             * @constructor
             * @param {coffer.v1.PolicyResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PolicyResult = function (properties) {
                this.switches = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PolicyResult switches.
             * @member {Array.<coffer.v1.PolicySwitch.$Properties>} switches
             * @memberof coffer.v1.PolicyResult
             * @instance
             */
            PolicyResult.prototype.switches = $util.emptyArray;

            /**
             * Encodes the specified PolicyResult message. Does not implicitly {@link coffer.v1.PolicyResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.PolicyResult
             * @static
             * @param {coffer.v1.PolicyResult.$Properties} message PolicyResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PolicyResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.switches != null && message.switches.length)
                    for (let i = 0; i < message.switches.length; ++i)
                        $root.coffer.v1.PolicySwitch.encode(message.switches[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PolicyResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.PolicyResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.PolicyResult & coffer.v1.PolicyResult.$Shape} PolicyResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PolicyResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.PolicyResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.switches && message.switches.length))
                                message.switches = [];
                            message.switches.push($root.coffer.v1.PolicySwitch.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PolicyResult;
        })();

        v1.PolicySwitch = (function() {

            /**
             * Properties of a PolicySwitch.
             * @typedef {Object} coffer.v1.PolicySwitch.$Properties
             * @property {string|null} [name] PolicySwitch name
             * @property {string|null} [value] PolicySwitch value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PolicySwitch.
             * @memberof coffer.v1
             * @interface IPolicySwitch
             * @augments coffer.v1.PolicySwitch.$Properties
             * @deprecated Use coffer.v1.PolicySwitch.$Properties instead.
             */

            /**
             * Shape of a PolicySwitch.
             * @typedef {coffer.v1.PolicySwitch.$Properties} coffer.v1.PolicySwitch.$Shape
             */

            /**
             * Constructs a new PolicySwitch.
             * @memberof coffer.v1
             * @classdesc Represents a PolicySwitch.
             * @constructor
             * @param {coffer.v1.PolicySwitch.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PolicySwitch = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PolicySwitch name.
             * @member {string} name
             * @memberof coffer.v1.PolicySwitch
             * @instance
             */
            PolicySwitch.prototype.name = "";

            /**
             * PolicySwitch value.
             * @member {string} value
             * @memberof coffer.v1.PolicySwitch
             * @instance
             */
            PolicySwitch.prototype.value = "";

            /**
             * Encodes the specified PolicySwitch message. Does not implicitly {@link coffer.v1.PolicySwitch.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.PolicySwitch
             * @static
             * @param {coffer.v1.PolicySwitch.$Properties} message PolicySwitch message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PolicySwitch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PolicySwitch message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.PolicySwitch
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.PolicySwitch & coffer.v1.PolicySwitch.$Shape} PolicySwitch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PolicySwitch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.PolicySwitch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PolicySwitch;
        })();

        v1.AcknowledgeAlarm = (function() {

            /**
             * Properties of an AcknowledgeAlarm.
             * @typedef {Object} coffer.v1.AcknowledgeAlarm.$Properties
             * @property {string|null} [alarm] AcknowledgeAlarm alarm
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AcknowledgeAlarm.
             * @memberof coffer.v1
             * @interface IAcknowledgeAlarm
             * @augments coffer.v1.AcknowledgeAlarm.$Properties
             * @deprecated Use coffer.v1.AcknowledgeAlarm.$Properties instead.
             */

            /**
             * Shape of an AcknowledgeAlarm.
             * @typedef {coffer.v1.AcknowledgeAlarm.$Properties} coffer.v1.AcknowledgeAlarm.$Shape
             */

            /**
             * Constructs a new AcknowledgeAlarm.
             * @memberof coffer.v1
             * @classdesc Represents an AcknowledgeAlarm.
             * @constructor
             * @param {coffer.v1.AcknowledgeAlarm.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AcknowledgeAlarm = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AcknowledgeAlarm alarm.
             * @member {string} alarm
             * @memberof coffer.v1.AcknowledgeAlarm
             * @instance
             */
            AcknowledgeAlarm.prototype.alarm = "";

            /**
             * Encodes the specified AcknowledgeAlarm message. Does not implicitly {@link coffer.v1.AcknowledgeAlarm.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.AcknowledgeAlarm
             * @static
             * @param {coffer.v1.AcknowledgeAlarm.$Properties} message AcknowledgeAlarm message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AcknowledgeAlarm.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.alarm != null && $Object.hasOwnProperty.call(message, "alarm") && message.alarm !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.alarm);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AcknowledgeAlarm message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.AcknowledgeAlarm
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.AcknowledgeAlarm & coffer.v1.AcknowledgeAlarm.$Shape} AcknowledgeAlarm
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AcknowledgeAlarm.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.AcknowledgeAlarm();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.alarm = value;
                            else
                                delete message.alarm;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AcknowledgeAlarm;
        })();

        v1.AcknowledgeAlarmResult = (function() {

            /**
             * Properties of an AcknowledgeAlarmResult.
             * @typedef {Object} coffer.v1.AcknowledgeAlarmResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AcknowledgeAlarmResult.
             * @memberof coffer.v1
             * @interface IAcknowledgeAlarmResult
             * @augments coffer.v1.AcknowledgeAlarmResult.$Properties
             * @deprecated Use coffer.v1.AcknowledgeAlarmResult.$Properties instead.
             */

            /**
             * Shape of an AcknowledgeAlarmResult.
             * @typedef {coffer.v1.AcknowledgeAlarmResult.$Properties} coffer.v1.AcknowledgeAlarmResult.$Shape
             */

            /**
             * Constructs a new AcknowledgeAlarmResult.
             * @memberof coffer.v1
             * @classdesc Represents an AcknowledgeAlarmResult.
             * @constructor
             * @param {coffer.v1.AcknowledgeAlarmResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AcknowledgeAlarmResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified AcknowledgeAlarmResult message. Does not implicitly {@link coffer.v1.AcknowledgeAlarmResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.AcknowledgeAlarmResult
             * @static
             * @param {coffer.v1.AcknowledgeAlarmResult.$Properties} message AcknowledgeAlarmResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AcknowledgeAlarmResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AcknowledgeAlarmResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.AcknowledgeAlarmResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.AcknowledgeAlarmResult & coffer.v1.AcknowledgeAlarmResult.$Shape} AcknowledgeAlarmResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AcknowledgeAlarmResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.AcknowledgeAlarmResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AcknowledgeAlarmResult;
        })();

        /**
         * Role enum.
         * @name coffer.v1.Role
         * @enum {number}
         * @property {number} NONE=0 NONE value
         * @property {number} SO=1 SO value
         * @property {number} USER=2 USER value
         * @property {number} AUDITOR=3 AUDITOR value
         */
        v1.Role = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "NONE"] = 0;
            values[valuesById[1] = "SO"] = 1;
            values[valuesById[2] = "USER"] = 2;
            values[valuesById[3] = "AUDITOR"] = 3;
            return values;
        })();

        v1.OpenSession = (function() {

            /**
             * Properties of an OpenSession.
             * @typedef {Object} coffer.v1.OpenSession.$Properties
             * @property {Uint8Array|null} [partitionId] OpenSession partitionId
             * @property {string|null} [partitionLabel] OpenSession partitionLabel
             * @property {boolean|null} [readOnly] OpenSession readOnly
             * @property {"partitionId"|"partitionLabel"} [partition] OpenSession partition
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpenSession.
             * @memberof coffer.v1
             * @interface IOpenSession
             * @augments coffer.v1.OpenSession.$Properties
             * @deprecated Use coffer.v1.OpenSession.$Properties instead.
             */

            /**
             * Narrowed shape of an OpenSession.
             * @typedef {{
             *   partitionId?: Uint8Array|null;
             *   partitionLabel?: string|null;
             *   readOnly?: boolean|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ partition?: undefined; partitionId?: null; partitionLabel?: null }|{ partition?: "partitionId"; partitionId: Uint8Array; partitionLabel?: null }|{ partition?: "partitionLabel"; partitionId?: null; partitionLabel: string })
             * )} coffer.v1.OpenSession.$Shape
             */

            /**
             * Constructs a new OpenSession.
             * @memberof coffer.v1
             * @classdesc Represents an OpenSession.
             * @constructor
             * @param {coffer.v1.OpenSession.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpenSession = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpenSession partitionId.
             * @member {Uint8Array|null|undefined} partitionId
             * @memberof coffer.v1.OpenSession
             * @instance
             */
            OpenSession.prototype.partitionId = null;

            /**
             * OpenSession partitionLabel.
             * @member {string|null|undefined} partitionLabel
             * @memberof coffer.v1.OpenSession
             * @instance
             */
            OpenSession.prototype.partitionLabel = null;

            /**
             * OpenSession readOnly.
             * @member {boolean} readOnly
             * @memberof coffer.v1.OpenSession
             * @instance
             */
            OpenSession.prototype.readOnly = false;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * OpenSession partition.
             * @member {"partitionId"|"partitionLabel"|undefined} partition
             * @memberof coffer.v1.OpenSession
             * @instance
             */
            $Object.defineProperty(OpenSession.prototype, "partition", {
                get: $util.oneOfGetter($oneOfFields = ["partitionId", "partitionLabel"]),
                set: $setOneOf($oneOfFields)
            });

            /**
             * Encodes the specified OpenSession message. Does not implicitly {@link coffer.v1.OpenSession.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.OpenSession
             * @static
             * @param {coffer.v1.OpenSession.$Properties} message OpenSession message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpenSession.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.partitionId != null && $Object.hasOwnProperty.call(message, "partitionId"))
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.partitionId);
                if (message.partitionLabel != null && $Object.hasOwnProperty.call(message, "partitionLabel"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.partitionLabel);
                if (message.readOnly != null && $Object.hasOwnProperty.call(message, "readOnly") && message.readOnly !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.readOnly);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OpenSession message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.OpenSession
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.OpenSession & coffer.v1.OpenSession.$Shape} OpenSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpenSession.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.OpenSession();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.partitionId = reader.bytes();
                            message.partition = "partitionId";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.partitionLabel = reader.stringVerify();
                            message.partition = "partitionLabel";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.readOnly = value;
                            else
                                delete message.readOnly;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OpenSession;
        })();

        v1.OpenSessionResult = (function() {

            /**
             * Properties of an OpenSessionResult.
             * @typedef {Object} coffer.v1.OpenSessionResult.$Properties
             * @property {number|null} [session] OpenSessionResult session
             * @property {Uint8Array|null} [partitionId] OpenSessionResult partitionId
             * @property {string|null} [partitionLabel] OpenSessionResult partitionLabel
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpenSessionResult.
             * @memberof coffer.v1
             * @interface IOpenSessionResult
             * @augments coffer.v1.OpenSessionResult.$Properties
             * @deprecated Use coffer.v1.OpenSessionResult.$Properties instead.
             */

            /**
             * Shape of an OpenSessionResult.
             * @typedef {coffer.v1.OpenSessionResult.$Properties} coffer.v1.OpenSessionResult.$Shape
             */

            /**
             * Constructs a new OpenSessionResult.
             * @memberof coffer.v1
             * @classdesc Represents an OpenSessionResult.
             * @constructor
             * @param {coffer.v1.OpenSessionResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpenSessionResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpenSessionResult session.
             * @member {number} session
             * @memberof coffer.v1.OpenSessionResult
             * @instance
             */
            OpenSessionResult.prototype.session = 0;

            /**
             * OpenSessionResult partitionId.
             * @member {Uint8Array} partitionId
             * @memberof coffer.v1.OpenSessionResult
             * @instance
             */
            OpenSessionResult.prototype.partitionId = $util.newBuffer([]);

            /**
             * OpenSessionResult partitionLabel.
             * @member {string} partitionLabel
             * @memberof coffer.v1.OpenSessionResult
             * @instance
             */
            OpenSessionResult.prototype.partitionLabel = "";

            /**
             * Encodes the specified OpenSessionResult message. Does not implicitly {@link coffer.v1.OpenSessionResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.OpenSessionResult
             * @static
             * @param {coffer.v1.OpenSessionResult.$Properties} message OpenSessionResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpenSessionResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.session);
                if (message.partitionId != null && $Object.hasOwnProperty.call(message, "partitionId") && message.partitionId.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.partitionId);
                if (message.partitionLabel != null && $Object.hasOwnProperty.call(message, "partitionLabel") && message.partitionLabel !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.partitionLabel);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OpenSessionResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.OpenSessionResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.OpenSessionResult & coffer.v1.OpenSessionResult.$Shape} OpenSessionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpenSessionResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.OpenSessionResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.partitionId = value;
                            else
                                delete message.partitionId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.partitionLabel = value;
                            else
                                delete message.partitionLabel;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OpenSessionResult;
        })();

        v1.CloseSession = (function() {

            /**
             * Properties of a CloseSession.
             * @typedef {Object} coffer.v1.CloseSession.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CloseSession.
             * @memberof coffer.v1
             * @interface ICloseSession
             * @augments coffer.v1.CloseSession.$Properties
             * @deprecated Use coffer.v1.CloseSession.$Properties instead.
             */

            /**
             * Shape of a CloseSession.
             * @typedef {coffer.v1.CloseSession.$Properties} coffer.v1.CloseSession.$Shape
             */

            /**
             * Constructs a new CloseSession.
             * @memberof coffer.v1
             * @classdesc Represents a CloseSession.
             * @constructor
             * @param {coffer.v1.CloseSession.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CloseSession = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified CloseSession message. Does not implicitly {@link coffer.v1.CloseSession.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.CloseSession
             * @static
             * @param {coffer.v1.CloseSession.$Properties} message CloseSession message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CloseSession.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CloseSession message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.CloseSession
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.CloseSession & coffer.v1.CloseSession.$Shape} CloseSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CloseSession.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.CloseSession();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CloseSession;
        })();

        v1.CloseSessionResult = (function() {

            /**
             * Properties of a CloseSessionResult.
             * @typedef {Object} coffer.v1.CloseSessionResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CloseSessionResult.
             * @memberof coffer.v1
             * @interface ICloseSessionResult
             * @augments coffer.v1.CloseSessionResult.$Properties
             * @deprecated Use coffer.v1.CloseSessionResult.$Properties instead.
             */

            /**
             * Shape of a CloseSessionResult.
             * @typedef {coffer.v1.CloseSessionResult.$Properties} coffer.v1.CloseSessionResult.$Shape
             */

            /**
             * Constructs a new CloseSessionResult.
             * @memberof coffer.v1
             * @classdesc Represents a CloseSessionResult.
             * @constructor
             * @param {coffer.v1.CloseSessionResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CloseSessionResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified CloseSessionResult message. Does not implicitly {@link coffer.v1.CloseSessionResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.CloseSessionResult
             * @static
             * @param {coffer.v1.CloseSessionResult.$Properties} message CloseSessionResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CloseSessionResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CloseSessionResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.CloseSessionResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.CloseSessionResult & coffer.v1.CloseSessionResult.$Shape} CloseSessionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CloseSessionResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.CloseSessionResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CloseSessionResult;
        })();

        v1.Login = (function() {

            /**
             * Properties of a Login.
             * @typedef {Object} coffer.v1.Login.$Properties
             * @property {string|null} [user] Login user
             * @property {Uint8Array|null} [pin] Login pin
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Login.
             * @memberof coffer.v1
             * @interface ILogin
             * @augments coffer.v1.Login.$Properties
             * @deprecated Use coffer.v1.Login.$Properties instead.
             */

            /**
             * Shape of a Login.
             * @typedef {coffer.v1.Login.$Properties} coffer.v1.Login.$Shape
             */

            /**
             * Constructs a new Login.
             * @memberof coffer.v1
             * @classdesc Represents a Login.
             * @constructor
             * @param {coffer.v1.Login.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Login = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Login user.
             * @member {string} user
             * @memberof coffer.v1.Login
             * @instance
             */
            Login.prototype.user = "";

            /**
             * Login pin.
             * @member {Uint8Array} pin
             * @memberof coffer.v1.Login
             * @instance
             */
            Login.prototype.pin = $util.newBuffer([]);

            /**
             * Encodes the specified Login message. Does not implicitly {@link coffer.v1.Login.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Login
             * @static
             * @param {coffer.v1.Login.$Properties} message Login message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Login.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.user != null && $Object.hasOwnProperty.call(message, "user") && message.user !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.user);
                if (message.pin != null && $Object.hasOwnProperty.call(message, "pin") && message.pin.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.pin);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Login message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Login
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Login & coffer.v1.Login.$Shape} Login
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Login.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Login();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.user = value;
                            else
                                delete message.user;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.pin = value;
                            else
                                delete message.pin;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Login;
        })();

        v1.LoginResult = (function() {

            /**
             * Properties of a LoginResult.
             * @typedef {Object} coffer.v1.LoginResult.$Properties
             * @property {string|null} [user] LoginResult user
             * @property {coffer.v1.Role|null} [role] LoginResult role
             * @property {Uint8Array|null} [ticket] LoginResult ticket
             * @property {number|null} [ticketExpiresInS] LoginResult ticketExpiresInS
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LoginResult.
             * @memberof coffer.v1
             * @interface ILoginResult
             * @augments coffer.v1.LoginResult.$Properties
             * @deprecated Use coffer.v1.LoginResult.$Properties instead.
             */

            /**
             * Shape of a LoginResult.
             * @typedef {coffer.v1.LoginResult.$Properties} coffer.v1.LoginResult.$Shape
             */

            /**
             * Constructs a new LoginResult.
             * @memberof coffer.v1
             * @classdesc Represents a LoginResult.
             * @constructor
             * @param {coffer.v1.LoginResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LoginResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LoginResult user.
             * @member {string} user
             * @memberof coffer.v1.LoginResult
             * @instance
             */
            LoginResult.prototype.user = "";

            /**
             * LoginResult role.
             * @member {coffer.v1.Role} role
             * @memberof coffer.v1.LoginResult
             * @instance
             */
            LoginResult.prototype.role = 0;

            /**
             * LoginResult ticket.
             * @member {Uint8Array} ticket
             * @memberof coffer.v1.LoginResult
             * @instance
             */
            LoginResult.prototype.ticket = $util.newBuffer([]);

            /**
             * LoginResult ticketExpiresInS.
             * @member {number} ticketExpiresInS
             * @memberof coffer.v1.LoginResult
             * @instance
             */
            LoginResult.prototype.ticketExpiresInS = 0;

            /**
             * Encodes the specified LoginResult message. Does not implicitly {@link coffer.v1.LoginResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.LoginResult
             * @static
             * @param {coffer.v1.LoginResult.$Properties} message LoginResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LoginResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.user != null && $Object.hasOwnProperty.call(message, "user") && message.user !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.user);
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.role);
                if (message.ticket != null && $Object.hasOwnProperty.call(message, "ticket") && message.ticket.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.ticket);
                if (message.ticketExpiresInS != null && $Object.hasOwnProperty.call(message, "ticketExpiresInS") && message.ticketExpiresInS !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.ticketExpiresInS);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LoginResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.LoginResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.LoginResult & coffer.v1.LoginResult.$Shape} LoginResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LoginResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.LoginResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.user = value;
                            else
                                delete message.user;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.ticket = value;
                            else
                                delete message.ticket;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ticketExpiresInS = value;
                            else
                                delete message.ticketExpiresInS;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LoginResult;
        })();

        v1.Logout = (function() {

            /**
             * Properties of a Logout.
             * @typedef {Object} coffer.v1.Logout.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Logout.
             * @memberof coffer.v1
             * @interface ILogout
             * @augments coffer.v1.Logout.$Properties
             * @deprecated Use coffer.v1.Logout.$Properties instead.
             */

            /**
             * Shape of a Logout.
             * @typedef {coffer.v1.Logout.$Properties} coffer.v1.Logout.$Shape
             */

            /**
             * Constructs a new Logout.
             * @memberof coffer.v1
             * @classdesc Represents a Logout.
             * @constructor
             * @param {coffer.v1.Logout.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Logout = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified Logout message. Does not implicitly {@link coffer.v1.Logout.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Logout
             * @static
             * @param {coffer.v1.Logout.$Properties} message Logout message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Logout.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Logout message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Logout
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Logout & coffer.v1.Logout.$Shape} Logout
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Logout.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Logout();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Logout;
        })();

        v1.LogoutResult = (function() {

            /**
             * Properties of a LogoutResult.
             * @typedef {Object} coffer.v1.LogoutResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LogoutResult.
             * @memberof coffer.v1
             * @interface ILogoutResult
             * @augments coffer.v1.LogoutResult.$Properties
             * @deprecated Use coffer.v1.LogoutResult.$Properties instead.
             */

            /**
             * Shape of a LogoutResult.
             * @typedef {coffer.v1.LogoutResult.$Properties} coffer.v1.LogoutResult.$Shape
             */

            /**
             * Constructs a new LogoutResult.
             * @memberof coffer.v1
             * @classdesc Represents a LogoutResult.
             * @constructor
             * @param {coffer.v1.LogoutResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LogoutResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified LogoutResult message. Does not implicitly {@link coffer.v1.LogoutResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.LogoutResult
             * @static
             * @param {coffer.v1.LogoutResult.$Properties} message LogoutResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LogoutResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LogoutResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.LogoutResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.LogoutResult & coffer.v1.LogoutResult.$Shape} LogoutResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LogoutResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.LogoutResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LogoutResult;
        })();

        v1.Resume = (function() {

            /**
             * Properties of a Resume.
             * @typedef {Object} coffer.v1.Resume.$Properties
             * @property {Uint8Array|null} [ticket] Resume ticket
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Resume.
             * @memberof coffer.v1
             * @interface IResume
             * @augments coffer.v1.Resume.$Properties
             * @deprecated Use coffer.v1.Resume.$Properties instead.
             */

            /**
             * Shape of a Resume.
             * @typedef {coffer.v1.Resume.$Properties} coffer.v1.Resume.$Shape
             */

            /**
             * Constructs a new Resume.
             * @memberof coffer.v1
             * @classdesc Represents a Resume.
             * @constructor
             * @param {coffer.v1.Resume.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Resume = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Resume ticket.
             * @member {Uint8Array} ticket
             * @memberof coffer.v1.Resume
             * @instance
             */
            Resume.prototype.ticket = $util.newBuffer([]);

            /**
             * Encodes the specified Resume message. Does not implicitly {@link coffer.v1.Resume.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Resume
             * @static
             * @param {coffer.v1.Resume.$Properties} message Resume message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Resume.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ticket != null && $Object.hasOwnProperty.call(message, "ticket") && message.ticket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.ticket);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Resume message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Resume
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Resume & coffer.v1.Resume.$Shape} Resume
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Resume.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Resume();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.ticket = value;
                            else
                                delete message.ticket;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Resume;
        })();

        v1.ChangePin = (function() {

            /**
             * Properties of a ChangePin.
             * @typedef {Object} coffer.v1.ChangePin.$Properties
             * @property {string|null} [user] ChangePin user
             * @property {Uint8Array|null} [oldPin] ChangePin oldPin
             * @property {Uint8Array|null} [newPin] ChangePin newPin
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ChangePin.
             * @memberof coffer.v1
             * @interface IChangePin
             * @augments coffer.v1.ChangePin.$Properties
             * @deprecated Use coffer.v1.ChangePin.$Properties instead.
             */

            /**
             * Shape of a ChangePin.
             * @typedef {coffer.v1.ChangePin.$Properties} coffer.v1.ChangePin.$Shape
             */

            /**
             * Constructs a new ChangePin.
             * @memberof coffer.v1
             * @classdesc Represents a ChangePin.
             * @constructor
             * @param {coffer.v1.ChangePin.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ChangePin = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ChangePin user.
             * @member {string} user
             * @memberof coffer.v1.ChangePin
             * @instance
             */
            ChangePin.prototype.user = "";

            /**
             * ChangePin oldPin.
             * @member {Uint8Array} oldPin
             * @memberof coffer.v1.ChangePin
             * @instance
             */
            ChangePin.prototype.oldPin = $util.newBuffer([]);

            /**
             * ChangePin newPin.
             * @member {Uint8Array} newPin
             * @memberof coffer.v1.ChangePin
             * @instance
             */
            ChangePin.prototype.newPin = $util.newBuffer([]);

            /**
             * Encodes the specified ChangePin message. Does not implicitly {@link coffer.v1.ChangePin.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ChangePin
             * @static
             * @param {coffer.v1.ChangePin.$Properties} message ChangePin message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ChangePin.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.user != null && $Object.hasOwnProperty.call(message, "user") && message.user !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.user);
                if (message.oldPin != null && $Object.hasOwnProperty.call(message, "oldPin") && message.oldPin.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.oldPin);
                if (message.newPin != null && $Object.hasOwnProperty.call(message, "newPin") && message.newPin.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.newPin);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ChangePin message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ChangePin
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ChangePin & coffer.v1.ChangePin.$Shape} ChangePin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ChangePin.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ChangePin();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.user = value;
                            else
                                delete message.user;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.oldPin = value;
                            else
                                delete message.oldPin;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.newPin = value;
                            else
                                delete message.newPin;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ChangePin;
        })();

        v1.ChangePinResult = (function() {

            /**
             * Properties of a ChangePinResult.
             * @typedef {Object} coffer.v1.ChangePinResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ChangePinResult.
             * @memberof coffer.v1
             * @interface IChangePinResult
             * @augments coffer.v1.ChangePinResult.$Properties
             * @deprecated Use coffer.v1.ChangePinResult.$Properties instead.
             */

            /**
             * Shape of a ChangePinResult.
             * @typedef {coffer.v1.ChangePinResult.$Properties} coffer.v1.ChangePinResult.$Shape
             */

            /**
             * Constructs a new ChangePinResult.
             * @memberof coffer.v1
             * @classdesc Represents a ChangePinResult.
             * @constructor
             * @param {coffer.v1.ChangePinResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ChangePinResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified ChangePinResult message. Does not implicitly {@link coffer.v1.ChangePinResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ChangePinResult
             * @static
             * @param {coffer.v1.ChangePinResult.$Properties} message ChangePinResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ChangePinResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ChangePinResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ChangePinResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ChangePinResult & coffer.v1.ChangePinResult.$Shape} ChangePinResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ChangePinResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ChangePinResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ChangePinResult;
        })();

        v1.ListUsers = (function() {

            /**
             * Properties of a ListUsers.
             * @typedef {Object} coffer.v1.ListUsers.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListUsers.
             * @memberof coffer.v1
             * @interface IListUsers
             * @augments coffer.v1.ListUsers.$Properties
             * @deprecated Use coffer.v1.ListUsers.$Properties instead.
             */

            /**
             * Shape of a ListUsers.
             * @typedef {coffer.v1.ListUsers.$Properties} coffer.v1.ListUsers.$Shape
             */

            /**
             * Constructs a new ListUsers.
             * @memberof coffer.v1
             * @classdesc Represents a ListUsers.
             * @constructor
             * @param {coffer.v1.ListUsers.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListUsers = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified ListUsers message. Does not implicitly {@link coffer.v1.ListUsers.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ListUsers
             * @static
             * @param {coffer.v1.ListUsers.$Properties} message ListUsers message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListUsers.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListUsers message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ListUsers
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ListUsers & coffer.v1.ListUsers.$Shape} ListUsers
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListUsers.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ListUsers();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListUsers;
        })();

        v1.ListUsersResult = (function() {

            /**
             * Properties of a ListUsersResult.
             * @typedef {Object} coffer.v1.ListUsersResult.$Properties
             * @property {Array.<coffer.v1.User.$Properties>|null} [users] ListUsersResult users
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListUsersResult.
             * @memberof coffer.v1
             * @interface IListUsersResult
             * @augments coffer.v1.ListUsersResult.$Properties
             * @deprecated Use coffer.v1.ListUsersResult.$Properties instead.
             */

            /**
             * Shape of a ListUsersResult.
             * @typedef {coffer.v1.ListUsersResult.$Properties} coffer.v1.ListUsersResult.$Shape
             */

            /**
             * Constructs a new ListUsersResult.
             * @memberof coffer.v1
             * @classdesc Represents a ListUsersResult.
             * @constructor
             * @param {coffer.v1.ListUsersResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListUsersResult = function (properties) {
                this.users = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListUsersResult users.
             * @member {Array.<coffer.v1.User.$Properties>} users
             * @memberof coffer.v1.ListUsersResult
             * @instance
             */
            ListUsersResult.prototype.users = $util.emptyArray;

            /**
             * Encodes the specified ListUsersResult message. Does not implicitly {@link coffer.v1.ListUsersResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ListUsersResult
             * @static
             * @param {coffer.v1.ListUsersResult.$Properties} message ListUsersResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListUsersResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.users != null && message.users.length)
                    for (let i = 0; i < message.users.length; ++i)
                        $root.coffer.v1.User.encode(message.users[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListUsersResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ListUsersResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ListUsersResult & coffer.v1.ListUsersResult.$Shape} ListUsersResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListUsersResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ListUsersResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.users && message.users.length))
                                message.users = [];
                            message.users.push($root.coffer.v1.User.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListUsersResult;
        })();

        v1.User = (function() {

            /**
             * Properties of a User.
             * @typedef {Object} coffer.v1.User.$Properties
             * @property {string|null} [name] User name
             * @property {coffer.v1.Role|null} [role] User role
             * @property {boolean|null} [locked] User locked
             * @property {number|null} [failedAttempts] User failedAttempts
             * @property {boolean|null} [pinSetByOfficer] User pinSetByOfficer
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a User.
             * @memberof coffer.v1
             * @interface IUser
             * @augments coffer.v1.User.$Properties
             * @deprecated Use coffer.v1.User.$Properties instead.
             */

            /**
             * Shape of a User.
             * @typedef {coffer.v1.User.$Properties} coffer.v1.User.$Shape
             */

            /**
             * Constructs a new User.
             * @memberof coffer.v1
             * @classdesc Represents a User.
             * @constructor
             * @param {coffer.v1.User.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const User = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * User name.
             * @member {string} name
             * @memberof coffer.v1.User
             * @instance
             */
            User.prototype.name = "";

            /**
             * User role.
             * @member {coffer.v1.Role} role
             * @memberof coffer.v1.User
             * @instance
             */
            User.prototype.role = 0;

            /**
             * User locked.
             * @member {boolean} locked
             * @memberof coffer.v1.User
             * @instance
             */
            User.prototype.locked = false;

            /**
             * User failedAttempts.
             * @member {number} failedAttempts
             * @memberof coffer.v1.User
             * @instance
             */
            User.prototype.failedAttempts = 0;

            /**
             * User pinSetByOfficer.
             * @member {boolean} pinSetByOfficer
             * @memberof coffer.v1.User
             * @instance
             */
            User.prototype.pinSetByOfficer = false;

            /**
             * Encodes the specified User message. Does not implicitly {@link coffer.v1.User.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.User
             * @static
             * @param {coffer.v1.User.$Properties} message User message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            User.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.role);
                if (message.locked != null && $Object.hasOwnProperty.call(message, "locked") && message.locked !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.locked);
                if (message.failedAttempts != null && $Object.hasOwnProperty.call(message, "failedAttempts") && message.failedAttempts !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.failedAttempts);
                if (message.pinSetByOfficer != null && $Object.hasOwnProperty.call(message, "pinSetByOfficer") && message.pinSetByOfficer !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.pinSetByOfficer);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a User message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.User
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.User & coffer.v1.User.$Shape} User
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            User.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.User();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.locked = value;
                            else
                                delete message.locked;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.failedAttempts = value;
                            else
                                delete message.failedAttempts;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.pinSetByOfficer = value;
                            else
                                delete message.pinSetByOfficer;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return User;
        })();

        v1.AddUser = (function() {

            /**
             * Properties of an AddUser.
             * @typedef {Object} coffer.v1.AddUser.$Properties
             * @property {string|null} [name] AddUser name
             * @property {coffer.v1.Role|null} [role] AddUser role
             * @property {Uint8Array|null} [pin] AddUser pin
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AddUser.
             * @memberof coffer.v1
             * @interface IAddUser
             * @augments coffer.v1.AddUser.$Properties
             * @deprecated Use coffer.v1.AddUser.$Properties instead.
             */

            /**
             * Shape of an AddUser.
             * @typedef {coffer.v1.AddUser.$Properties} coffer.v1.AddUser.$Shape
             */

            /**
             * Constructs a new AddUser.
             * @memberof coffer.v1
             * @classdesc Represents an AddUser.
             * @constructor
             * @param {coffer.v1.AddUser.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AddUser = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AddUser name.
             * @member {string} name
             * @memberof coffer.v1.AddUser
             * @instance
             */
            AddUser.prototype.name = "";

            /**
             * AddUser role.
             * @member {coffer.v1.Role} role
             * @memberof coffer.v1.AddUser
             * @instance
             */
            AddUser.prototype.role = 0;

            /**
             * AddUser pin.
             * @member {Uint8Array} pin
             * @memberof coffer.v1.AddUser
             * @instance
             */
            AddUser.prototype.pin = $util.newBuffer([]);

            /**
             * Encodes the specified AddUser message. Does not implicitly {@link coffer.v1.AddUser.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.AddUser
             * @static
             * @param {coffer.v1.AddUser.$Properties} message AddUser message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AddUser.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.role);
                if (message.pin != null && $Object.hasOwnProperty.call(message, "pin") && message.pin.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.pin);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AddUser message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.AddUser
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.AddUser & coffer.v1.AddUser.$Shape} AddUser
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AddUser.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.AddUser();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.pin = value;
                            else
                                delete message.pin;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AddUser;
        })();

        v1.AddUserResult = (function() {

            /**
             * Properties of an AddUserResult.
             * @typedef {Object} coffer.v1.AddUserResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AddUserResult.
             * @memberof coffer.v1
             * @interface IAddUserResult
             * @augments coffer.v1.AddUserResult.$Properties
             * @deprecated Use coffer.v1.AddUserResult.$Properties instead.
             */

            /**
             * Shape of an AddUserResult.
             * @typedef {coffer.v1.AddUserResult.$Properties} coffer.v1.AddUserResult.$Shape
             */

            /**
             * Constructs a new AddUserResult.
             * @memberof coffer.v1
             * @classdesc Represents an AddUserResult.
             * @constructor
             * @param {coffer.v1.AddUserResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AddUserResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified AddUserResult message. Does not implicitly {@link coffer.v1.AddUserResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.AddUserResult
             * @static
             * @param {coffer.v1.AddUserResult.$Properties} message AddUserResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AddUserResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AddUserResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.AddUserResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.AddUserResult & coffer.v1.AddUserResult.$Shape} AddUserResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AddUserResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.AddUserResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AddUserResult;
        })();

        v1.RemoveUser = (function() {

            /**
             * Properties of a RemoveUser.
             * @typedef {Object} coffer.v1.RemoveUser.$Properties
             * @property {string|null} [name] RemoveUser name
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RemoveUser.
             * @memberof coffer.v1
             * @interface IRemoveUser
             * @augments coffer.v1.RemoveUser.$Properties
             * @deprecated Use coffer.v1.RemoveUser.$Properties instead.
             */

            /**
             * Shape of a RemoveUser.
             * @typedef {coffer.v1.RemoveUser.$Properties} coffer.v1.RemoveUser.$Shape
             */

            /**
             * Constructs a new RemoveUser.
             * @memberof coffer.v1
             * @classdesc Represents a RemoveUser.
             * @constructor
             * @param {coffer.v1.RemoveUser.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RemoveUser = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RemoveUser name.
             * @member {string} name
             * @memberof coffer.v1.RemoveUser
             * @instance
             */
            RemoveUser.prototype.name = "";

            /**
             * Encodes the specified RemoveUser message. Does not implicitly {@link coffer.v1.RemoveUser.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.RemoveUser
             * @static
             * @param {coffer.v1.RemoveUser.$Properties} message RemoveUser message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RemoveUser.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RemoveUser message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.RemoveUser
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.RemoveUser & coffer.v1.RemoveUser.$Shape} RemoveUser
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RemoveUser.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.RemoveUser();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RemoveUser;
        })();

        v1.RemoveUserResult = (function() {

            /**
             * Properties of a RemoveUserResult.
             * @typedef {Object} coffer.v1.RemoveUserResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RemoveUserResult.
             * @memberof coffer.v1
             * @interface IRemoveUserResult
             * @augments coffer.v1.RemoveUserResult.$Properties
             * @deprecated Use coffer.v1.RemoveUserResult.$Properties instead.
             */

            /**
             * Shape of a RemoveUserResult.
             * @typedef {coffer.v1.RemoveUserResult.$Properties} coffer.v1.RemoveUserResult.$Shape
             */

            /**
             * Constructs a new RemoveUserResult.
             * @memberof coffer.v1
             * @classdesc Represents a RemoveUserResult.
             * @constructor
             * @param {coffer.v1.RemoveUserResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RemoveUserResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified RemoveUserResult message. Does not implicitly {@link coffer.v1.RemoveUserResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.RemoveUserResult
             * @static
             * @param {coffer.v1.RemoveUserResult.$Properties} message RemoveUserResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RemoveUserResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RemoveUserResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.RemoveUserResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.RemoveUserResult & coffer.v1.RemoveUserResult.$Shape} RemoveUserResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RemoveUserResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.RemoveUserResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RemoveUserResult;
        })();

        v1.UnlockUser = (function() {

            /**
             * Properties of an UnlockUser.
             * @typedef {Object} coffer.v1.UnlockUser.$Properties
             * @property {string|null} [name] UnlockUser name
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an UnlockUser.
             * @memberof coffer.v1
             * @interface IUnlockUser
             * @augments coffer.v1.UnlockUser.$Properties
             * @deprecated Use coffer.v1.UnlockUser.$Properties instead.
             */

            /**
             * Shape of an UnlockUser.
             * @typedef {coffer.v1.UnlockUser.$Properties} coffer.v1.UnlockUser.$Shape
             */

            /**
             * Constructs a new UnlockUser.
             * @memberof coffer.v1
             * @classdesc Represents an UnlockUser.
             * @constructor
             * @param {coffer.v1.UnlockUser.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UnlockUser = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * UnlockUser name.
             * @member {string} name
             * @memberof coffer.v1.UnlockUser
             * @instance
             */
            UnlockUser.prototype.name = "";

            /**
             * Encodes the specified UnlockUser message. Does not implicitly {@link coffer.v1.UnlockUser.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.UnlockUser
             * @static
             * @param {coffer.v1.UnlockUser.$Properties} message UnlockUser message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UnlockUser.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an UnlockUser message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.UnlockUser
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.UnlockUser & coffer.v1.UnlockUser.$Shape} UnlockUser
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UnlockUser.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.UnlockUser();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UnlockUser;
        })();

        v1.UnlockUserResult = (function() {

            /**
             * Properties of an UnlockUserResult.
             * @typedef {Object} coffer.v1.UnlockUserResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an UnlockUserResult.
             * @memberof coffer.v1
             * @interface IUnlockUserResult
             * @augments coffer.v1.UnlockUserResult.$Properties
             * @deprecated Use coffer.v1.UnlockUserResult.$Properties instead.
             */

            /**
             * Shape of an UnlockUserResult.
             * @typedef {coffer.v1.UnlockUserResult.$Properties} coffer.v1.UnlockUserResult.$Shape
             */

            /**
             * Constructs a new UnlockUserResult.
             * @memberof coffer.v1
             * @classdesc Represents an UnlockUserResult.
             * @constructor
             * @param {coffer.v1.UnlockUserResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UnlockUserResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified UnlockUserResult message. Does not implicitly {@link coffer.v1.UnlockUserResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.UnlockUserResult
             * @static
             * @param {coffer.v1.UnlockUserResult.$Properties} message UnlockUserResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UnlockUserResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an UnlockUserResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.UnlockUserResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.UnlockUserResult & coffer.v1.UnlockUserResult.$Shape} UnlockUserResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UnlockUserResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.UnlockUserResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UnlockUserResult;
        })();

        v1.ResetPin = (function() {

            /**
             * Properties of a ResetPin.
             * @typedef {Object} coffer.v1.ResetPin.$Properties
             * @property {string|null} [name] ResetPin name
             * @property {Uint8Array|null} [pin] ResetPin pin
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ResetPin.
             * @memberof coffer.v1
             * @interface IResetPin
             * @augments coffer.v1.ResetPin.$Properties
             * @deprecated Use coffer.v1.ResetPin.$Properties instead.
             */

            /**
             * Shape of a ResetPin.
             * @typedef {coffer.v1.ResetPin.$Properties} coffer.v1.ResetPin.$Shape
             */

            /**
             * Constructs a new ResetPin.
             * @memberof coffer.v1
             * @classdesc Represents a ResetPin.
             * @constructor
             * @param {coffer.v1.ResetPin.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ResetPin = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ResetPin name.
             * @member {string} name
             * @memberof coffer.v1.ResetPin
             * @instance
             */
            ResetPin.prototype.name = "";

            /**
             * ResetPin pin.
             * @member {Uint8Array} pin
             * @memberof coffer.v1.ResetPin
             * @instance
             */
            ResetPin.prototype.pin = $util.newBuffer([]);

            /**
             * Encodes the specified ResetPin message. Does not implicitly {@link coffer.v1.ResetPin.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ResetPin
             * @static
             * @param {coffer.v1.ResetPin.$Properties} message ResetPin message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ResetPin.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.pin != null && $Object.hasOwnProperty.call(message, "pin") && message.pin.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.pin);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ResetPin message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ResetPin
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ResetPin & coffer.v1.ResetPin.$Shape} ResetPin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ResetPin.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ResetPin();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.pin = value;
                            else
                                delete message.pin;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ResetPin;
        })();

        v1.ResetPinResult = (function() {

            /**
             * Properties of a ResetPinResult.
             * @typedef {Object} coffer.v1.ResetPinResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ResetPinResult.
             * @memberof coffer.v1
             * @interface IResetPinResult
             * @augments coffer.v1.ResetPinResult.$Properties
             * @deprecated Use coffer.v1.ResetPinResult.$Properties instead.
             */

            /**
             * Shape of a ResetPinResult.
             * @typedef {coffer.v1.ResetPinResult.$Properties} coffer.v1.ResetPinResult.$Shape
             */

            /**
             * Constructs a new ResetPinResult.
             * @memberof coffer.v1
             * @classdesc Represents a ResetPinResult.
             * @constructor
             * @param {coffer.v1.ResetPinResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ResetPinResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified ResetPinResult message. Does not implicitly {@link coffer.v1.ResetPinResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ResetPinResult
             * @static
             * @param {coffer.v1.ResetPinResult.$Properties} message ResetPinResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ResetPinResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ResetPinResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ResetPinResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ResetPinResult & coffer.v1.ResetPinResult.$Shape} ResetPinResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ResetPinResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ResetPinResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ResetPinResult;
        })();

        /**
         * Verb enum.
         * @name coffer.v1.Verb
         * @enum {number}
         * @property {number} NO_VERB=0 NO_VERB value
         * @property {number} ENCRYPT=1 ENCRYPT value
         * @property {number} DECRYPT=2 DECRYPT value
         * @property {number} SIGN=3 SIGN value
         * @property {number} VERIFY=4 VERIFY value
         * @property {number} DIGEST=5 DIGEST value
         */
        v1.Verb = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "NO_VERB"] = 0;
            values[valuesById[1] = "ENCRYPT"] = 1;
            values[valuesById[2] = "DECRYPT"] = 2;
            values[valuesById[3] = "SIGN"] = 3;
            values[valuesById[4] = "VERIFY"] = 4;
            values[valuesById[5] = "DIGEST"] = 5;
            return values;
        })();

        v1.Begin = (function() {

            /**
             * Properties of a Begin.
             * @typedef {Object} coffer.v1.Begin.$Properties
             * @property {coffer.v1.Verb|null} [verb] Begin verb
             * @property {Uint8Array|null} [key] Begin key
             * @property {coffer.v1.Mechanism.$Properties|null} [mechanism] Begin mechanism
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Begin.
             * @memberof coffer.v1
             * @interface IBegin
             * @augments coffer.v1.Begin.$Properties
             * @deprecated Use coffer.v1.Begin.$Properties instead.
             */

            /**
             * Shape of a Begin.
             * @typedef {{
             *   verb?: coffer.v1.Verb|null;
             *   key?: Uint8Array|null;
             *   mechanism?: coffer.v1.Mechanism.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} coffer.v1.Begin.$Shape
             */

            /**
             * Constructs a new Begin.
             * @memberof coffer.v1
             * @classdesc Represents a Begin.
             * @constructor
             * @param {coffer.v1.Begin.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Begin = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Begin verb.
             * @member {coffer.v1.Verb} verb
             * @memberof coffer.v1.Begin
             * @instance
             */
            Begin.prototype.verb = 0;

            /**
             * Begin key.
             * @member {Uint8Array} key
             * @memberof coffer.v1.Begin
             * @instance
             */
            Begin.prototype.key = $util.newBuffer([]);

            /**
             * Begin mechanism.
             * @member {coffer.v1.Mechanism.$Properties|null|undefined} mechanism
             * @memberof coffer.v1.Begin
             * @instance
             */
            Begin.prototype.mechanism = null;

            /**
             * Encodes the specified Begin message. Does not implicitly {@link coffer.v1.Begin.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Begin
             * @static
             * @param {coffer.v1.Begin.$Properties} message Begin message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Begin.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.verb != null && $Object.hasOwnProperty.call(message, "verb") && message.verb !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.verb);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.key);
                if (message.mechanism != null && $Object.hasOwnProperty.call(message, "mechanism"))
                    $root.coffer.v1.Mechanism.encode(message.mechanism, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Begin message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Begin
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Begin & coffer.v1.Begin.$Shape} Begin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Begin.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Begin();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.verb = value;
                            else
                                delete message.verb;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.mechanism = $root.coffer.v1.Mechanism.decode(reader, reader.size(), $undefined, _depth + 1, message.mechanism);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Begin;
        })();

        v1.BeginResult = (function() {

            /**
             * Properties of a BeginResult.
             * @typedef {Object} coffer.v1.BeginResult.$Properties
             * @property {number|null} [stream] BeginResult stream
             * @property {Uint8Array|null} [iv] BeginResult iv
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BeginResult.
             * @memberof coffer.v1
             * @interface IBeginResult
             * @augments coffer.v1.BeginResult.$Properties
             * @deprecated Use coffer.v1.BeginResult.$Properties instead.
             */

            /**
             * Shape of a BeginResult.
             * @typedef {coffer.v1.BeginResult.$Properties} coffer.v1.BeginResult.$Shape
             */

            /**
             * Constructs a new BeginResult.
             * @memberof coffer.v1
             * @classdesc Represents a BeginResult.
             * @constructor
             * @param {coffer.v1.BeginResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BeginResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BeginResult stream.
             * @member {number} stream
             * @memberof coffer.v1.BeginResult
             * @instance
             */
            BeginResult.prototype.stream = 0;

            /**
             * BeginResult iv.
             * @member {Uint8Array} iv
             * @memberof coffer.v1.BeginResult
             * @instance
             */
            BeginResult.prototype.iv = $util.newBuffer([]);

            /**
             * Encodes the specified BeginResult message. Does not implicitly {@link coffer.v1.BeginResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.BeginResult
             * @static
             * @param {coffer.v1.BeginResult.$Properties} message BeginResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BeginResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stream != null && $Object.hasOwnProperty.call(message, "stream") && message.stream !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.stream);
                if (message.iv != null && $Object.hasOwnProperty.call(message, "iv") && message.iv.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.iv);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BeginResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.BeginResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.BeginResult & coffer.v1.BeginResult.$Shape} BeginResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BeginResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.BeginResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stream = value;
                            else
                                delete message.stream;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.iv = value;
                            else
                                delete message.iv;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return BeginResult;
        })();

        v1.Update = (function() {

            /**
             * Properties of an Update.
             * @typedef {Object} coffer.v1.Update.$Properties
             * @property {number|null} [stream] Update stream
             * @property {Uint8Array|null} [data] Update data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Update.
             * @memberof coffer.v1
             * @interface IUpdate
             * @augments coffer.v1.Update.$Properties
             * @deprecated Use coffer.v1.Update.$Properties instead.
             */

            /**
             * Shape of an Update.
             * @typedef {coffer.v1.Update.$Properties} coffer.v1.Update.$Shape
             */

            /**
             * Constructs a new Update.
             * @memberof coffer.v1
             * @classdesc Represents an Update.
             * @constructor
             * @param {coffer.v1.Update.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Update = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Update stream.
             * @member {number} stream
             * @memberof coffer.v1.Update
             * @instance
             */
            Update.prototype.stream = 0;

            /**
             * Update data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.Update
             * @instance
             */
            Update.prototype.data = $util.newBuffer([]);

            /**
             * Encodes the specified Update message. Does not implicitly {@link coffer.v1.Update.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Update
             * @static
             * @param {coffer.v1.Update.$Properties} message Update message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Update.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stream != null && $Object.hasOwnProperty.call(message, "stream") && message.stream !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.stream);
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Update message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Update
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Update & coffer.v1.Update.$Shape} Update
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Update.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Update();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stream = value;
                            else
                                delete message.stream;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Update;
        })();

        v1.UpdateResult = (function() {

            /**
             * Properties of an UpdateResult.
             * @typedef {Object} coffer.v1.UpdateResult.$Properties
             * @property {Uint8Array|null} [data] UpdateResult data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an UpdateResult.
             * @memberof coffer.v1
             * @interface IUpdateResult
             * @augments coffer.v1.UpdateResult.$Properties
             * @deprecated Use coffer.v1.UpdateResult.$Properties instead.
             */

            /**
             * Shape of an UpdateResult.
             * @typedef {coffer.v1.UpdateResult.$Properties} coffer.v1.UpdateResult.$Shape
             */

            /**
             * Constructs a new UpdateResult.
             * @memberof coffer.v1
             * @classdesc Represents an UpdateResult.
             * @constructor
             * @param {coffer.v1.UpdateResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UpdateResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * UpdateResult data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.UpdateResult
             * @instance
             */
            UpdateResult.prototype.data = $util.newBuffer([]);

            /**
             * Encodes the specified UpdateResult message. Does not implicitly {@link coffer.v1.UpdateResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.UpdateResult
             * @static
             * @param {coffer.v1.UpdateResult.$Properties} message UpdateResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UpdateResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an UpdateResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.UpdateResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.UpdateResult & coffer.v1.UpdateResult.$Shape} UpdateResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UpdateResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.UpdateResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpdateResult;
        })();

        v1.Finish = (function() {

            /**
             * Properties of a Finish.
             * @typedef {Object} coffer.v1.Finish.$Properties
             * @property {number|null} [stream] Finish stream
             * @property {Uint8Array|null} [signature] Finish signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Finish.
             * @memberof coffer.v1
             * @interface IFinish
             * @augments coffer.v1.Finish.$Properties
             * @deprecated Use coffer.v1.Finish.$Properties instead.
             */

            /**
             * Shape of a Finish.
             * @typedef {coffer.v1.Finish.$Properties} coffer.v1.Finish.$Shape
             */

            /**
             * Constructs a new Finish.
             * @memberof coffer.v1
             * @classdesc Represents a Finish.
             * @constructor
             * @param {coffer.v1.Finish.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Finish = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Finish stream.
             * @member {number} stream
             * @memberof coffer.v1.Finish
             * @instance
             */
            Finish.prototype.stream = 0;

            /**
             * Finish signature.
             * @member {Uint8Array} signature
             * @memberof coffer.v1.Finish
             * @instance
             */
            Finish.prototype.signature = $util.newBuffer([]);

            /**
             * Encodes the specified Finish message. Does not implicitly {@link coffer.v1.Finish.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Finish
             * @static
             * @param {coffer.v1.Finish.$Properties} message Finish message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Finish.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stream != null && $Object.hasOwnProperty.call(message, "stream") && message.stream !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.stream);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Finish message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Finish
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Finish & coffer.v1.Finish.$Shape} Finish
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Finish.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Finish();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stream = value;
                            else
                                delete message.stream;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Finish;
        })();

        v1.FinishResult = (function() {

            /**
             * Properties of a FinishResult.
             * @typedef {Object} coffer.v1.FinishResult.$Properties
             * @property {Uint8Array|null} [data] FinishResult data
             * @property {boolean|null} [more] FinishResult more
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FinishResult.
             * @memberof coffer.v1
             * @interface IFinishResult
             * @augments coffer.v1.FinishResult.$Properties
             * @deprecated Use coffer.v1.FinishResult.$Properties instead.
             */

            /**
             * Shape of a FinishResult.
             * @typedef {coffer.v1.FinishResult.$Properties} coffer.v1.FinishResult.$Shape
             */

            /**
             * Constructs a new FinishResult.
             * @memberof coffer.v1
             * @classdesc Represents a FinishResult.
             * @constructor
             * @param {coffer.v1.FinishResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FinishResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FinishResult data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.FinishResult
             * @instance
             */
            FinishResult.prototype.data = $util.newBuffer([]);

            /**
             * FinishResult more.
             * @member {boolean} more
             * @memberof coffer.v1.FinishResult
             * @instance
             */
            FinishResult.prototype.more = false;

            /**
             * Encodes the specified FinishResult message. Does not implicitly {@link coffer.v1.FinishResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.FinishResult
             * @static
             * @param {coffer.v1.FinishResult.$Properties} message FinishResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FinishResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.data);
                if (message.more != null && $Object.hasOwnProperty.call(message, "more") && message.more !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.more);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FinishResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.FinishResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.FinishResult & coffer.v1.FinishResult.$Shape} FinishResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FinishResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.FinishResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.more = value;
                            else
                                delete message.more;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FinishResult;
        })();

        v1.Read = (function() {

            /**
             * Properties of a Read.
             * @typedef {Object} coffer.v1.Read.$Properties
             * @property {number|null} [stream] Read stream
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Read.
             * @memberof coffer.v1
             * @interface IRead
             * @augments coffer.v1.Read.$Properties
             * @deprecated Use coffer.v1.Read.$Properties instead.
             */

            /**
             * Shape of a Read.
             * @typedef {coffer.v1.Read.$Properties} coffer.v1.Read.$Shape
             */

            /**
             * Constructs a new Read.
             * @memberof coffer.v1
             * @classdesc Represents a Read.
             * @constructor
             * @param {coffer.v1.Read.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Read = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Read stream.
             * @member {number} stream
             * @memberof coffer.v1.Read
             * @instance
             */
            Read.prototype.stream = 0;

            /**
             * Encodes the specified Read message. Does not implicitly {@link coffer.v1.Read.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Read
             * @static
             * @param {coffer.v1.Read.$Properties} message Read message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Read.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stream != null && $Object.hasOwnProperty.call(message, "stream") && message.stream !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.stream);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Read message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Read
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Read & coffer.v1.Read.$Shape} Read
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Read.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Read();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stream = value;
                            else
                                delete message.stream;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Read;
        })();

        v1.ReadResult = (function() {

            /**
             * Properties of a ReadResult.
             * @typedef {Object} coffer.v1.ReadResult.$Properties
             * @property {Uint8Array|null} [data] ReadResult data
             * @property {boolean|null} [more] ReadResult more
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReadResult.
             * @memberof coffer.v1
             * @interface IReadResult
             * @augments coffer.v1.ReadResult.$Properties
             * @deprecated Use coffer.v1.ReadResult.$Properties instead.
             */

            /**
             * Shape of a ReadResult.
             * @typedef {coffer.v1.ReadResult.$Properties} coffer.v1.ReadResult.$Shape
             */

            /**
             * Constructs a new ReadResult.
             * @memberof coffer.v1
             * @classdesc Represents a ReadResult.
             * @constructor
             * @param {coffer.v1.ReadResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReadResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReadResult data.
             * @member {Uint8Array} data
             * @memberof coffer.v1.ReadResult
             * @instance
             */
            ReadResult.prototype.data = $util.newBuffer([]);

            /**
             * ReadResult more.
             * @member {boolean} more
             * @memberof coffer.v1.ReadResult
             * @instance
             */
            ReadResult.prototype.more = false;

            /**
             * Encodes the specified ReadResult message. Does not implicitly {@link coffer.v1.ReadResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.ReadResult
             * @static
             * @param {coffer.v1.ReadResult.$Properties} message ReadResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReadResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.data);
                if (message.more != null && $Object.hasOwnProperty.call(message, "more") && message.more !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.more);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReadResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.ReadResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.ReadResult & coffer.v1.ReadResult.$Shape} ReadResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReadResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.ReadResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.more = value;
                            else
                                delete message.more;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReadResult;
        })();

        v1.Cancel = (function() {

            /**
             * Properties of a Cancel.
             * @typedef {Object} coffer.v1.Cancel.$Properties
             * @property {number|null} [stream] Cancel stream
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Cancel.
             * @memberof coffer.v1
             * @interface ICancel
             * @augments coffer.v1.Cancel.$Properties
             * @deprecated Use coffer.v1.Cancel.$Properties instead.
             */

            /**
             * Shape of a Cancel.
             * @typedef {coffer.v1.Cancel.$Properties} coffer.v1.Cancel.$Shape
             */

            /**
             * Constructs a new Cancel.
             * @memberof coffer.v1
             * @classdesc Represents a Cancel.
             * @constructor
             * @param {coffer.v1.Cancel.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Cancel = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Cancel stream.
             * @member {number} stream
             * @memberof coffer.v1.Cancel
             * @instance
             */
            Cancel.prototype.stream = 0;

            /**
             * Encodes the specified Cancel message. Does not implicitly {@link coffer.v1.Cancel.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.Cancel
             * @static
             * @param {coffer.v1.Cancel.$Properties} message Cancel message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Cancel.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stream != null && $Object.hasOwnProperty.call(message, "stream") && message.stream !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.stream);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Cancel message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.Cancel
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.Cancel & coffer.v1.Cancel.$Shape} Cancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Cancel.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.Cancel();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stream = value;
                            else
                                delete message.stream;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Cancel;
        })();

        v1.CancelResult = (function() {

            /**
             * Properties of a CancelResult.
             * @typedef {Object} coffer.v1.CancelResult.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CancelResult.
             * @memberof coffer.v1
             * @interface ICancelResult
             * @augments coffer.v1.CancelResult.$Properties
             * @deprecated Use coffer.v1.CancelResult.$Properties instead.
             */

            /**
             * Shape of a CancelResult.
             * @typedef {coffer.v1.CancelResult.$Properties} coffer.v1.CancelResult.$Shape
             */

            /**
             * Constructs a new CancelResult.
             * @memberof coffer.v1
             * @classdesc Represents a CancelResult.
             * @constructor
             * @param {coffer.v1.CancelResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CancelResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified CancelResult message. Does not implicitly {@link coffer.v1.CancelResult.verify|verify} messages.
             * @function encode
             * @memberof coffer.v1.CancelResult
             * @static
             * @param {coffer.v1.CancelResult.$Properties} message CancelResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CancelResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CancelResult message from the specified reader or buffer.
             * @function decode
             * @memberof coffer.v1.CancelResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {coffer.v1.CancelResult & coffer.v1.CancelResult.$Shape} CancelResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CancelResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.coffer.v1.CancelResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CancelResult;
        })();

        return v1;
    })();

    return coffer;
})();

export {
  $root as default
};
